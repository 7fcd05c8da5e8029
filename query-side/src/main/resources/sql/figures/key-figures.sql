-- The key figures of one period. Follows known.sql.
select
    (select count(*) from active) as active_participants,
    (select count(distinct people[1]) from known
      where kind = 'MEMBERSHIP' and day <= :last and last_day >= :first) as members,
    (select count(*) from newcomer) as newcomers,
    (select count(*) from known where kind = 'OFFER' and day between :first and :last) as offers_made,
    (select count(*) from open_sheet where kind = 'OFFER') as open_offers,
    (select count(*) from known where kind = 'DEMAND' and day between :first and :last) as demands_expressed,
    (select count(*) from open_sheet where kind = 'DEMAND') as open_demands,
    (select count(*) from known where kind = 'MEETING' and outcome = 'AGREED' and day between :first and :last)
        as meetings_agreed,
    (select count(*) from known where kind = 'MEETING' and outcome = 'LATER' and day between :first and :last)
        as meetings_later,
    (select count(*) from known where kind = 'MEETING' and outcome = 'NO' and day between :first and :last)
        as meetings_no,
    (select count(distinct echange) from session) as echanges_lived,
    (select count(*) from session) as sessions,
    (select coalesce(sum(present), 0) from session) as attendances,
    (select count(*) from both_roles) as both_roles,
    (select count(*) from known where kind = 'BILAN' and day between :first and :last) as bilans,
    (select count(*) from known where kind = 'ECHANGE_END' and day between :first and :last) as echanges_ended
