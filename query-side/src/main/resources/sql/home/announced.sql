-- What goes by itself soon, by the choice of the network, unless somebody keeps it: whoever came back since, or is kept,
-- is in no danger.
select p.id, screens.shown_name(p.name, p.known_as, p.forgotten) as title,
       case s.kind when 'BILAN_WORDS' then 'Ses textes de bilan' else 'Sa fiche' end as detail, s.goes_on as day
from screens.sorting s
join screens.retention r on r.network = :network and r.kind = s.kind and r.automatic
    and s.announced_on >= r.chosen_on
join screens.participant_now p on p.id = s.person and p.network = :network and not p.forgotten
where s.network = :network and s.goes_on >= :today and screens.note_stands(s.id)
  and not exists (select 1 from screens.sorting k
                  where k.network = :network and k.person = s.person and k.kind = s.kind and k.kept_on >= s.announced_on
                    and screens.note_stands(k.id))
  and not exists (select 1 from screens.sorting n
                  where n.network = :network and n.person = s.person and n.kind = s.kind
                    and (n.announced_on, n.id) > (s.announced_on, s.id) and screens.note_stands(n.id))
  and (s.kind <> 'GONE' or p.left_on <= :today)
order by s.goes_on, screens.shown_name(p.name, p.known_as, p.forgotten) collate screens.french, p.id
limit :most
