-- Sessions of each month of the period that has some. Follows known.sql.
select date_trunc('month', day)::date as month, count(*) as sessions from session group by 1 order by 1
