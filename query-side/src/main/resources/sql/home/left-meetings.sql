-- Mises en relation under way with somebody who left in the last six weeks.
with gone as materialized (
    select p.id, p.left_on, screens.shown_name(p.name, p.known_as, p.forgotten) as name
    from screens.participant_now p
    where p.network = :network and p.left_on between cast(:today as date) - 42 and cast(:today as date)
)
select m.id, g.name as title, m.about as detail, g.left_on as day
from gone g
join screens.mise_en_relation_sheet m on m.network = :network and m.stage in ('TO_PLAN', 'PLANNED', 'LATER')
 and g.id = any (m.offreurs || m.demandeurs || m.met_offreurs || m.met_demandeurs)
order by g.left_on desc, g.name collate screens.french, m.id
limit :most
