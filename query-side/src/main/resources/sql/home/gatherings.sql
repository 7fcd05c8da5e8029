-- Gatherings planned by the end of next week, and those that nobody has noted. Their title is their kind, which GatheringKind names.
select g.id,
       g.kind as title,
       coalesce(', ' || g.planned_place, '') as detail, g.planned_on as day
from screens.gathering_now g
where g.network = :network and g.held_on is null and g.planned_on <= cast(:today as date) + 14
order by g.planned_on, g.id
limit :most
