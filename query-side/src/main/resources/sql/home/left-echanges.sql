-- Échanges under way with somebody who left in the last six weeks, unless they had quit the group before.
with gone as materialized (
    select p.id, p.left_on, screens.shown_name(p.name, p.known_as, p.forgotten) as name
    from screens.participant_now p
    where p.network = :network and p.left_on between cast(:today as date) - 42 and cast(:today as date)
)
select e.id, g.name as title, e.about as detail, g.left_on as day
from gone g
join screens.echange_sheet e on e.network = :network and e.ended_on is null
 and g.id = any (e.offreurs || e.demandeurs) and not g.id = any (e.quit)
order by g.left_on desc, g.name collate screens.french, e.id
limit :most
