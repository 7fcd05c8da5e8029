-- Bilans agreed for the coming week or before, and not given yet.
select e.id, coalesce(nullif((select regexp_replace(string_agg(screens.shown_name(p.name, p.known_as, p.forgotten), ', '
            order by coalesce(p.name, p.known_as) collate screens.french), ', ([^,]+)$', ' et \1')
         from unnest(e.offreurs || e.demandeurs) who (id)
         join screens.participant_now p on p.id = who.id), ''), 'Échange') as title,
       coalesce(e.savoir, e.theme, 'Échange') as detail, e.bilan_on as day
from screens.echange_now e
where e.network = :network and e.bilan_on <= cast(:today as date) + 7 and e.bilan_held_on is null
order by e.bilan_on, e.id
limit :most
