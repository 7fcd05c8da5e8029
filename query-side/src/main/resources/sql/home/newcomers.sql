-- Arrived in the last three weeks, and still without an offer, a demand or a mise en relation.
select p.id, screens.shown_name(p.name, p.known_as, p.forgotten) as title,
       case when not p.has_offered and not p.has_asked then ', encore ni offre ni demande'
            else ', encore sans mise en relation' end as detail,
       p.welcomed_on as day
from screens.participant_now p
where p.network = :network and not p.forgotten
  and p.welcomed_on between cast(:today as date) - 21 and cast(:today as date)
  and (p.left_on is null or p.left_on > :today)
  and ((not p.has_offered and not p.has_asked) or p.id not in (
      select unnest(m.offreurs || m.demandeurs || coalesce(m.met_offreurs, '{}') || coalesce(m.met_demandeurs, '{}'))
      from screens.mise_en_relation_now m where m.network = :network))
order by p.welcomed_on desc, coalesce(p.name, p.known_as) collate screens.french, p.id
limit :most
