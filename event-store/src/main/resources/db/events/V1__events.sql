-- Facts, kept for ever. Written and read through Axon's JDBC storage engine.
create table events.domain_event (
    global_index     bigint generated always as identity primary key,
    event_id         varchar(36)  not null unique,
    aggregate_id     varchar(36)  not null,
    sequence_number  bigint       not null,
    aggregate_type   varchar(60),
    recorded_at      varchar(40)  not null,
    payload_type     varchar(255) not null,
    payload_revision varchar(30),
    payload          bytea        not null,
    metadata         bytea,
    unique (aggregate_id, sequence_number)
);

create table events.snapshot (
    aggregate_id     varchar(36)  not null,
    sequence_number  bigint       not null,
    aggregate_type   varchar(60)  not null,
    event_id         varchar(36)  not null unique,
    recorded_at      varchar(40)  not null,
    payload_type     varchar(255) not null,
    payload_revision varchar(30),
    payload          bytea        not null,
    metadata         bytea,
    primary key (aggregate_id, sequence_number)
);

create table events.token (
    processor_name varchar(120) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    claimed_at     varchar(40),
    owner          varchar(255),
    primary key (processor_name, segment)
);

-- The network's own number of each of its events: 1, 2, 3… without a gap, in the order in which they are read.
-- Given once, by one reader, never given again: a rebuild finds the numbers it gave before.
create table events.network_number (
    event_id   varchar(36) primary key,
    network    uuid        not null,
    number     bigint      not null check (number > 0),
    act        bigint,
    noted_on   date        not null,
    unique (network, number)
);
create index network_number_act on events.network_number (network, act, number) where act is not null;
