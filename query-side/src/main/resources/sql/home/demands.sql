-- Open demands that no mise en relation has taken up, the oldest first.
select s.id, screens.shown_name(p.name, p.known_as, p.forgotten) as title,
       coalesce(s.savoir, s.theme, 'Une demande') as detail, s.made_on as day
from screens.sheet_now s
join screens.participant_now p on p.id = s.person
where s.network = :network and s.kind = 'DEMAND' and s.made_on <= :today
  and (s.withdrawn_on is null or s.withdrawn_on > :today)
  and (s.left_on is null or s.left_on > :today)
  and (s.last_day is null or s.last_day >= :today)
  and not (s.paused and coalesce(s.paused_until >= :today, true))
  and not (p.paused and coalesce(p.paused_until >= :today, true))
  -- The list is made once, not for each demand.
  and s.id not in (select t.sheet from screens.sheet_taken_up t where t.network = :network)
order by s.made_on, s.id
limit :most
