-- The figures of one period by theme, and of all themes together (grouping sets), as known at one number.
-- Each count with the number of distinct people behind it.
with known as (
    select * from screens.fact
    where network = :network and known_from <= :number and (known_until is null or known_until > :number)
),
-- Set apart, so that each bilan looks at the échanges and not at every fact: seconds, in a large network.
echange_theme as materialized (
    select echange, theme from known where kind = 'ECHANGE'
),
told as (
    select id, kind, theme, outcome, echange,
           case kind
               when 'MEETING' then offreurs || demandeurs || mediators
               when 'SESSION' then offreurs || demandeurs
               else people
           end as persons
    from known
    where kind in ('OFFER', 'DEMAND', 'MEETING', 'SESSION') and day between :first and :last
    union all
    -- A bilan has the theme of its échange.
    select b.id, b.kind, e.theme, null, b.echange, b.people
    from known b left join echange_theme e on e.echange = b.echange
    where b.kind = 'BILAN' and b.day between :first and :last
),
in_both_roles as (
    select people[1] as person from known where kind = 'OFFER' and day <= :last
    intersect
    select people[1] from known where kind = 'DEMAND' and day <= :last
),
named as (
    select t.id, t.kind, t.theme, t.outcome, t.echange, p.person,
           coalesce(p.person in (select b.person from in_both_roles b), false) as both_roles
    from told t left join lateral (select distinct unnest(t.persons) as person) p on true
)
select
    grouping(theme) = 1 as whole,
    theme,
    count(distinct id) filter (where kind = 'OFFER') as offers_made,
    count(distinct person) filter (where kind = 'OFFER') as offers_made_people,
    count(distinct id) filter (where kind = 'DEMAND') as demands_expressed,
    count(distinct person) filter (where kind = 'DEMAND') as demands_expressed_people,
    count(distinct id) filter (where kind = 'MEETING' and outcome = 'AGREED') as meetings_agreed,
    count(distinct person) filter (where kind = 'MEETING' and outcome = 'AGREED') as meetings_agreed_people,
    count(distinct id) filter (where kind = 'MEETING' and outcome = 'LATER') as meetings_later,
    count(distinct person) filter (where kind = 'MEETING' and outcome = 'LATER') as meetings_later_people,
    count(distinct id) filter (where kind = 'MEETING' and outcome = 'NO') as meetings_no,
    count(distinct person) filter (where kind = 'MEETING' and outcome = 'NO') as meetings_no_people,
    count(distinct echange) filter (where kind = 'SESSION') as echanges_lived,
    count(distinct person) filter (where kind = 'SESSION') as echanges_lived_people,
    count(distinct id) filter (where kind = 'SESSION') as sessions,
    count(distinct person) filter (where kind = 'SESSION') as sessions_people,
    count(person) filter (where kind = 'SESSION') as attendances,
    count(distinct person) filter (where kind = 'SESSION') as attendances_people,
    count(distinct person) as active_people,
    count(distinct person) filter (where both_roles) as both_roles
from named
group by grouping sets ((theme), ())
