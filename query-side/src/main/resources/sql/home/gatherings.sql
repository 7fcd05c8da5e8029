-- Gatherings planned by the end of next week, and those that nobody has noted.
select g.id,
       case g.kind when 'REPERAGE' then 'Repérage' when 'REFLECTION' then 'Réflexion' when 'CELEBRATION' then 'Fête'
            when 'GENERAL_ASSEMBLY' then 'Assemblée générale' when 'TRAINING' then 'Formation'
            when 'COLLECTIVE_CREATION' then 'Création collective' when 'JOURNEY' then 'Voyage'
            else 'Rencontre inter-réseaux' end as title,
       coalesce(', ' || g.planned_place, '') as detail, g.planned_on as day
from screens.gathering_now g
where g.network = :network and g.held_on is null and g.planned_on <= cast(:today as date) + 14
order by g.planned_on, g.id
limit :most
