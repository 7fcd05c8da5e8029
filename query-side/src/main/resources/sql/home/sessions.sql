-- Sessions of the week, and those of the months before that nobody has noted or cancelled.
select s.id, coalesce(e.savoir, e.theme, 'Séance') as title,
       coalesce(', ' || extract(hour from s.planned_at)::int || E'\u00a0h'
            || case when extract(minute from s.planned_at) = 0 then ''
               else E'\u00a0' || to_char(s.planned_at, 'MI') end, '')
       || coalesce(', ' || s.planned_place, '') as detail,
       s.planned_on as day
from screens.session_now s
left join screens.echange_now e on e.id = s.echange
where s.network = :network and s.held_on is null and s.cancelled_on is null
  and s.planned_on <= date_trunc('week', cast(:today as date))::date + 6
order by s.planned_on, s.planned_at, s.id
limit :most
