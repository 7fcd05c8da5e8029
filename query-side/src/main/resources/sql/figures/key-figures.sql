-- The key figures of one period, as known at one number. Definitions: org.reciproque.api.figures.Figure.
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
    select s.kind from known s
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
    select s.echange, (select count(distinct p) from unnest(s.offreurs || s.demandeurs) p) as present
    from known s where s.kind = 'SESSION' and s.day between :first and :last
)
select
    (select count(*) from active) as active_participants,
    (select count(distinct people[1]) from known
      where kind = 'MEMBERSHIP' and day <= :last and last_day >= :first) as members,
    (select count(*) from (select person from act group by person having min(day) between :first and :last) n)
        as newcomers,
    (select count(*) from known where kind = 'OFFER' and day between :first and :last) as offers_made,
    (select count(*) from open_sheet where kind = 'OFFER') as open_offers,
    (select count(*) from known where kind = 'DEMAND' and day between :first and :last) as demands_expressed,
    (select count(*) from open_sheet where kind = 'DEMAND') as open_demands,
    (select count(*) from known where kind = 'MEETING' and outcome = 'AGREED' and day between :first and :last)
        as meetings_agreed,
    (select count(*) from known where kind = 'MEETING' and outcome = 'LATER' and day between :first and :last)
        as meetings_later,
    (select count(*) from known where kind = 'MEETING' and outcome = 'NO' and day between :first and :last)
        as meetings_no,
    (select count(distinct echange) from session) as echanges_lived,
    (select count(*) from session) as sessions,
    (select coalesce(sum(present), 0) from session) as attendances,
    (select count(*) from active a
      where exists (select 1 from known o where o.kind = 'OFFER' and o.people[1] = a.person and o.day <= :last)
        and exists (select 1 from known d where d.kind = 'DEMAND' and d.people[1] = a.person and d.day <= :last))
        as both_roles,
    (select count(*) from known where kind = 'BILAN' and day between :first and :last) as bilans,
    (select count(*) from known where kind = 'ECHANGE_END' and day between :first and :last) as echanges_ended
