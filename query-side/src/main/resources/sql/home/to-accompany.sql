-- Who has not yet formulated an offer, or a demand. In alphabetical order; never those welcomed without return, nor
-- those who take a pause (domain.md E4).
select p.id, screens.shown_name(p.name, p.known_as, p.forgotten) as title,
       case when not p.has_offered and not p.has_asked then 'N’a pas encore formulé d’offre ni de demande'
            when not p.has_offered then 'N’a pas encore formulé d’offre'
            else 'N’a pas encore formulé de demande' end as detail,
       p.welcomed_on as day
from screens.participant_now p
where p.network = :network and not p.forgotten and not p.without_return
  and p.welcomed_on <= cast(:today as date) - 21
  and (p.left_on is null or p.left_on > :today)
  and not (p.paused and coalesce(p.paused_until >= :today, true))
  and not (p.has_offered and p.has_asked)
order by coalesce(p.name, p.known_as) collate screens.french, p.id
limit :most
