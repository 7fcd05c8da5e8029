-- What every question about one period begins with: the facts as known at one number.
-- Definitions: org.reciproque.api.figures.Figure. Not materialized, so that each question finds its own days by the index.
with known as not materialized (
    select * from screens.fact
    where network = :network and known_from <= :number and (known_until is null or known_until > :number)
),
act as (
    select unnest(people) as person, day from known where kind in ('OFFER', 'DEMAND', 'BILAN')
    union all
    select unnest(offreurs || demandeurs) as person, day from known where kind in ('MEETING', 'SESSION')
    union all
    select unnest(mediators) as person, day from known where kind = 'MEETING'
),
active as (
    select distinct person from act where day between :first and :last
),
-- A departure closes what the person had said before; coming back opens the way to new offers, not to old ones. So a
-- sheet is open if its person came after they last left, by the day they said it. Windows, since joining facts to facts
-- takes minutes in a large network.
told as (
    select k.*,
        max(k.day) filter (where k.kind = 'DEPARTURE' and k.day <= :last) over (partition by k.people[1]) as left_on,
        max(k.day) filter (where k.kind = 'ARRIVAL') over (
            partition by k.people[1] order by k.day range between unbounded preceding and current row) as came_on
    from known k where k.kind in ('OFFER', 'DEMAND', 'ARRIVAL', 'DEPARTURE')
),
open_sheet as (
    select s.* from told s
    where s.kind in ('OFFER', 'DEMAND')
      and s.day <= :last
      and (s.last_day is null or s.last_day >= :last)
      and (s.left_on is null or s.came_on > s.left_on)
      and s.thing not in (select w.thing from known w where w.kind = 'WITHDRAWAL' and w.day <= :last)
),
session as (
    select s.*, (select count(distinct p) from unnest(s.offreurs || s.demandeurs) p) as present
    from known s where s.kind = 'SESSION' and s.day between :first and :last
),
newcomer as (
    select person, min(day) as day from act group by person having min(day) between :first and :last
),
both_roles as (
    select person from active
    intersect select people[1] from known where kind = 'OFFER' and day <= :last
    intersect select people[1] from known where kind = 'DEMAND' and day <= :last
)
