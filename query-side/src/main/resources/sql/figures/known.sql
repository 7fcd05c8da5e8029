-- What every question about one period begins with: the facts as known at one number.
-- Definitions: org.reciproque.api.figures.Figure.
with known as (
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
-- A departure closes what the person had said before; coming back opens the way to new offers, not to old ones.
departure as (
    select d.people[1] as person, d.day from known d where d.kind = 'DEPARTURE' and d.day <= :last
),
open_sheet as (
    select s.* from known s
    where s.kind in ('OFFER', 'DEMAND')
      and s.day <= :last
      and (s.last_day is null or s.last_day >= :last)
      and not exists (
          select 1 from known w where w.kind = 'WITHDRAWAL' and w.thing = s.thing and w.day <= :last)
      and not exists (
          select 1 from departure d where d.person = s.people[1]
            and not exists (
                select 1 from known a where a.kind = 'ARRIVAL' and a.people[1] = d.person
                  and a.day > d.day and a.day <= s.day))
),
session as (
    select s.*, (select count(distinct p) from unnest(s.offreurs || s.demandeurs) p) as present
    from known s where s.kind = 'SESSION' and s.day between :first and :last
),
newcomer as (
    select person, min(day) as day from act group by person having min(day) between :first and :last
),
both_roles as (
    select a.person from active a
    where exists (select 1 from known o where o.kind = 'OFFER' and o.people[1] = a.person and o.day <= :last)
      and exists (select 1 from known d where d.kind = 'DEMAND' and d.people[1] = a.person and d.day <= :last)
)
