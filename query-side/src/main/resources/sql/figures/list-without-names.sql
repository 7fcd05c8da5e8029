-- For those who may not know who: no person, no savoir in anybody's words, nothing to open.
select l.kind, l.day, l.last_day, l.theme, l.outcome
from listed l
where l.kind <> 'PERSON'
order by l.kind, l.day nulls first, l.theme collate screens.french, l.thing
limit :rows offset :from
