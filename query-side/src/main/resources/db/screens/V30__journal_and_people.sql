-- The journal says in words what each event was about, never the personal words themselves.
alter table screens.journal rename column number to place;
alter table screens.journal drop column noted_at;
alter table screens.journal add column icon text not null default 'pencil';
alter table screens.journal add column told boolean not null default false;
alter table screens.journal add column wrong uuid;
create index journal_note on screens.journal (note);
create index journal_wrong on screens.journal (wrong) where wrong is not null;

alter table screens.participant add column welcome_note uuid;
alter table screens.participant add column details_changed boolean not null default false;

-- The name as corrected, until the person gives their details anew.
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
           p.welcome_note
    from screens.participant p
    join lateral (
        select a.label from screens.standing_fact a where a.kind = 'ARRIVAL' and a.thing = p.id
        order by a.day desc, a.known_from desc limit 1) named on true;
