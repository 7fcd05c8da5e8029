-- Who answers for somebody who is not of age; their words are kept as those of the person they answer for, and go with
-- them.
alter table screens.participant add column guardian text, add column guardian_contact text;

create or replace view screens.participant_now as
    select p.id, p.network,
           case when p.details_changed then p.name else named.label end as name,
           p.known_as, p.phone, p.email, p.address, p.availability, p.how_they_came, p.age_band, p.gender, p.area,
           p.paused, p.paused_until, p.without_return, p.forgotten,
           (select min(day) from screens.standing_fact a where a.kind = 'ARRIVAL' and a.thing = p.id) as welcomed_on,
           (select max(d.day) from screens.departure d where d.thing = p.id and not exists (
               select 1 from screens.standing_fact a
               where a.kind = 'ARRIVAL' and a.thing = p.id and a.day > d.day)) as left_on,
           exists (select 1 from screens.standing_fact o where o.kind = 'OFFER' and o.people[1] = p.id
                   and o.network = p.network) as has_offered,
           exists (select 1 from screens.standing_fact o where o.kind = 'DEMAND' and o.people[1] = p.id
                   and o.network = p.network) as has_asked,
           (select max(m.last_day) from screens.standing_fact m where m.kind = 'MEMBERSHIP' and m.thing = p.id)
               as member_until,
           screens.fold(coalesce(case when p.details_changed then p.name else named.label end, '') || ' '
               || coalesce(p.known_as, '') || ' ' || coalesce(p.area, '')) as folded,
           p.welcome_note, p.guardian, p.guardian_contact, p.forgotten_on
    from screens.participant p
    join lateral (
        select a.label from screens.standing_fact a where a.kind = 'ARRIVAL' and a.thing = p.id
        order by a.day desc, a.known_from desc limit 1) named on true;
