select l.kind, l.thing, l.echange, l.day, l.last_day, l.theme, l.outcome, l.label, n.names
from listed l
cross join lateral (
    select coalesce(array_agg(x.name order by x.name collate screens.french), '{}') as names
    from (select coalesce(p.name, p.known_as, 'Une personne sans nom') as name
          from (select distinct unnest(l.persons) as person) u
          left join screens.participant_now p on p.id = u.person and p.network = :network) x) n
order by l.kind, l.day nulls first, (n.names)[1] collate screens.french, l.thing
limit :rows offset :from
