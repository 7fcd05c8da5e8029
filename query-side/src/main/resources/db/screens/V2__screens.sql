-- Accents, case and typographic apostrophes do not matter when people look for something.
create function screens.fold(words text) returns text language sql immutable parallel safe as
$$ select replace(replace(replace(
       regexp_replace(normalize(lower(coalesce(words, '')), NFD), '[\u0300-\u036f]', '', 'g'),
       '’', ''''), 'œ', 'oe'), 'æ', 'ae') $$;

-- Where somebody's words are shown, so that they can be destroyed everywhere at once.
create table screens.spoken (
    id          uuid primary key,
    network     uuid not null,
    words       uuid not null,
    whose       uuid not null,
    shown_in    text not null,
    row_id      uuid not null,
    column_name text not null
);
create index spoken_whose on screens.spoken (whose, shown_in);
create index spoken_words on screens.spoken (words, shown_in);
create index spoken_network on screens.spoken (network, shown_in, column_name);

create table screens.network (
    id                     uuid primary key,
    name                   text not null,
    form                   text not null,
    word                   text not null,
    services_admitted      boolean not null,
    days_between_reperages integer not null,
    founded_on             date not null
);

create table screens.theme (
    id      uuid primary key,
    network uuid not null,
    name    text not null,
    retired boolean not null default false
);
create index theme_network on screens.theme (network);

-- Columns may be null: paper comes in any order, and words can be destroyed.
create table screens.participant (
    id             uuid primary key,
    network        uuid not null,
    name           text,
    known_as       text,
    phone          text,
    email          text,
    address        text,
    availability   text,
    how_they_came  text,
    age_band       text,
    gender         text,
    area           text,
    paused         boolean not null default false,
    paused_until   date,
    without_return boolean not null default false,
    forgotten      boolean not null default false,
    forgotten_on   date,
    welcome_note   uuid,
    details_changed boolean not null default false,
    -- Who answers for somebody who is not of age; their words are kept as those of the person they answer for, and go
    -- with them.
    guardian       text,
    guardian_contact text,
    -- The last day something they said of themselves was written down, so that silence is measured from there.
    heard_on       date
);
create index participant_network on screens.participant (network);

create table screens.sheet (
    id             uuid primary key,
    network        uuid not null,
    kind           text not null check (kind in ('OFFER', 'DEMAND')),
    amended_savoir text,
    amended_theme  text,
    amended_last_day date,
    amended        boolean not null default false,
    stems          text,
    more           text,
    family         text,
    nature         text,
    company        text,
    places         text,
    moments        text,
    material       text,
    on_board       boolean not null default true,
    noted_at       uuid,
    noted_by       uuid,
    paused         boolean not null default false,
    paused_until   date
);
create index sheet_network on screens.sheet (network, kind);

create table screens.mise_en_relation (
    id                uuid primary key,
    network           uuid not null,
    offers            uuid[] not null default '{}',
    demands           uuid[] not null default '{}',
    offreurs          uuid[] not null default '{}',
    demandeurs        uuid[] not null default '{}',
    mediator          uuid,
    savoir            text,
    theme             text,
    opened_on         date,
    planned_on        date,
    planned_at        time,
    planned_place     text,
    later_on          date,
    why               text,
    content           text,
    method            text,
    criteria          text,
    place             text,
    days              text,
    frequency         text,
    duration          text,
    material          text,
    material_cost     text,
    keys              text,
    projects          text,
    way_of_transmitting text,
    bilan_on          date,
    stopped_on        date
);
create index mise_en_relation_network on screens.mise_en_relation (network);

create table screens.echange (
    id               uuid primary key,
    network          uuid not null,
    mise_en_relation uuid,
    bilan_on         date
);
create index echange_network on screens.echange (network);
create index echange_mise_en_relation on screens.echange (mise_en_relation);

-- Those who joined or quit a running group; those who began it are in the fact that began it.
create table screens.echange_move (
    id      uuid primary key,
    network uuid not null,
    echange uuid not null,
    person  uuid not null,
    side    text,
    joined  boolean not null,
    day     date not null
);
create index echange_move_echange on screens.echange_move (echange);

create table screens.echange_session (
    id            uuid primary key,
    network       uuid not null,
    echange       uuid not null,
    planned_on    date,
    planned_at    time,
    planned_place text,
    cancelled_on  date,
    lasted_minutes integer,
    what_was_done text
);
create index echange_session_echange on screens.echange_session (echange);
create index echange_session_planned on screens.echange_session (network, planned_on);

create table screens.gathering (
    id            uuid primary key,
    network       uuid not null,
    kind          text not null,
    planned_on    date,
    planned_at    time,
    planned_place text
);
create index gathering_network on screens.gathering (network, planned_on);

create table screens.decision (
    id        uuid primary key,
    network   uuid not null,
    gathering uuid not null,
    day       date not null,
    decision  text
);

create table screens.bilan_words (
    id                uuid primary key,
    network           uuid not null,
    bilan             uuid not null,
    person            uuid not null,
    side              text not null,
    expectations      text,
    self_criticism    text,
    know_how          text,
    attitudes         text,
    learnt_by_teaching text,
    what_next         text,
    thanks            text,
    quotable          boolean not null
);
create index bilan_words_bilan on screens.bilan_words (bilan);

-- Who did what: one line a note and a thing it is about.
create table screens.journal (
    id       uuid primary key,
    network  uuid not null,
    number   bigint,
    about    uuid not null,
    note     uuid not null,
    author   uuid not null,
    day      date not null,
    noted_on date not null,
    noted_at timestamptz not null,
    what     text not null
);
create index journal_about on screens.journal (about, number);

-- What holds today, for screens to read. Everything that can be corrected comes from the facts.

-- Whoever is forgotten without having left counts as gone from that day: their offers and demands are closed, and they
-- are among the people here no more. No figure reads this: an erasure alone changes none of them, since what is counted
-- stays counted; leaving is a fact of its own, which the screen of an erasure notes too.
create view screens.departure as
    select network, people[1] as person, day, thing from screens.standing_fact where kind = 'DEPARTURE'
    union all
    select p.network, p.id, p.forgotten_on, p.id
    from screens.participant p
    where p.forgotten_on is not null and not exists (
        select 1 from screens.standing_fact d
        where d.kind = 'DEPARTURE' and d.people[1] = p.id and d.day <= p.forgotten_on and not exists (
            select 1 from screens.standing_fact a
            where a.kind = 'ARRIVAL' and a.people[1] = p.id and a.day > d.day));

-- How somebody is named where a question joins names by itself.
create function screens.shown_name(name text, known_as text, forgotten boolean) returns text
    language sql immutable parallel safe as
$$ select coalesce(name, known_as, case when forgotten then 'Personne effacée' else 'Personne sans nom' end) $$;

-- The name as corrected, until the person gives their details anew. A person whose only welcome was noted by mistake is
-- not there.
create view screens.participant_now as
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

create view screens.sheet_now as
    select f.thing as id, f.network, f.kind, f.people[1] as person,
           case when s.amended then s.amended_savoir else f.label end as savoir,
           case when s.amended then s.amended_theme else f.theme end as theme,
           s.stems, s.more, s.family, f.nature, s.company, s.places, s.moments, s.material, s.on_board,
           s.noted_at, s.noted_by, s.paused, s.paused_until,
           f.day as made_on,
           case when s.amended then s.amended_last_day else f.last_day end as last_day,
           w.day as withdrawn_on, w.outcome as withdrawn_because,
           (select min(d.day) from screens.departure d
             where d.person = f.people[1] and d.network = f.network and not exists (
               select 1 from screens.standing_fact a where a.kind = 'ARRIVAL' and a.thing = d.person
                 and a.day > d.day and a.day <= f.day)) as left_on
    from screens.standing_fact f
    join screens.sheet s on s.id = f.thing
    left join lateral (
        select day, outcome from screens.standing_fact w
        where w.kind = 'WITHDRAWAL' and w.thing = f.thing order by day limit 1) w on true
    where f.kind in ('OFFER', 'DEMAND');

create view screens.mise_en_relation_now as
    select m.*, f.day as held_on, f.outcome,
           f.offreurs as met_offreurs, f.demandeurs as met_demandeurs, f.mediators as met_mediators,
           e.id as echange
    from screens.mise_en_relation m
    left join lateral (
        select * from screens.standing_fact f where f.kind = 'MEETING' and f.thing = m.id
        order by f.day desc, f.known_from desc limit 1) f on true
    left join lateral (
        select e.id from screens.echange e where e.mise_en_relation = m.id limit 1) e on true
    -- A mise en relation whose only meeting was noted by mistake is not there.
    where f.id is not null
       or not exists (select 1 from screens.fact g where g.kind = 'MEETING' and g.thing = m.id);

create view screens.echange_now as
    select e.id, e.network, e.mise_en_relation, e.bilan_on, f.day as started_on, f.label as savoir, f.theme,
           f.offreurs || coalesce((select array_agg(j.person) from screens.echange_move j
               where j.echange = e.id and j.joined and j.side = 'OFFREUR'), '{}') as offreurs,
           f.demandeurs || coalesce((select array_agg(j.person) from screens.echange_move j
               where j.echange = e.id and j.joined and j.side = 'DEMANDEUR'), '{}') as demandeurs,
           coalesce((select array_agg(q.person) from screens.echange_move q
               where q.echange = e.id and not q.joined), '{}') as quit,
           (select min(x.day) from screens.standing_fact x where x.kind = 'ECHANGE_END' and x.echange = e.id)
               as ended_on,
           (select min(b.day) from screens.standing_fact b where b.kind = 'BILAN' and b.echange = e.id) as bilan_held_on
    from screens.echange e
    join screens.standing_fact f on f.kind = 'ECHANGE' and f.thing = e.id;

create view screens.session_now as
    select s.id, s.network, coalesce(f.echange, s.echange) as echange, s.planned_on, s.planned_at, s.planned_place,
           s.cancelled_on, s.lasted_minutes, s.what_was_done, f.day as held_on, f.note as held_note,
           coalesce(f.offreurs, '{}') as offreurs, coalesce(f.demandeurs, '{}') as demandeurs, f.theme
    from screens.echange_session s
    left join screens.standing_fact f on f.kind = 'SESSION' and f.thing = s.id
    where f.id is not null or s.planned_on is not null;

create view screens.gathering_now as
    select g.id, g.network, g.kind, g.planned_on, g.planned_at, g.planned_place, f.day as held_on,
           coalesce(f.people, '{}') as present, coalesce(f.mediators, '{}') as noted_by
    from screens.gathering g
    left join screens.standing_fact f on f.kind = 'GATHERING' and f.thing = g.id
    where f.id is not null or g.planned_on is not null;

create view screens.bilan_now as
    select f.thing as id, f.network, f.echange, f.day, f.people, f.mediators, f.effects
    from screens.standing_fact f where f.kind = 'BILAN';
