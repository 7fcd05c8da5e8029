create collation if not exists screens.french (provider = icu, locale = 'fr-FR', deterministic = true);

-- One row a fact and a version of it. A correction closes a version (known_until) and opens the next.
create table screens.fact (
    id          uuid primary key,
    network     uuid   not null,
    note        uuid   not null,
    kind        text   not null,
    known_from  bigint not null,
    known_until bigint,
    first_version boolean not null,
    day         date   not null,
    last_day    date,
    thing       uuid   not null,
    echange     uuid,
    theme       text,
    nature      text,
    outcome     text,
    label       text,
    label_id    uuid,
    whose       uuid,
    people      uuid[] not null default '{}',
    offreurs    uuid[] not null default '{}',
    demandeurs  uuid[] not null default '{}',
    mediators   uuid[] not null default '{}',
    effects     text[] not null default '{}'
);
create index fact_by_day on screens.fact (network, kind, day);
create index fact_by_thing on screens.fact (thing, kind);
create index fact_by_note on screens.fact (note);
-- What screens ask of what holds today: what became of a person, and of an échange.
create index fact_standing_person on screens.fact ((people[1]), kind, day) where known_until is null;
create index fact_standing_echange on screens.fact (echange, kind) where known_until is null;

-- What holds today.
create view screens.standing_fact as
    select * from screens.fact where known_until is null;

-- Corrections as they were noted: which note, which field, which value.
create table screens.fact_correction (
    id      uuid primary key,
    network uuid   not null,
    wrong   uuid   not null,
    number  bigint not null,
    field   text   not null,
    value   text,
    words   uuid,
    whose   uuid
);
create index fact_correction_wrong on screens.fact_correction (wrong);
