-- Lists are built anew beside the living ones, under the same names in a schema of their own, and change places with them.
create schema screens_next;
create schema screens_past;

-- What was asked, how far it is and how it ended. No row of a projection: it is kept when lists are built anew, in a
-- schema that screens cannot read.
create schema rebuild;

create table rebuild.run (
    id        uuid primary key,
    work      text        not null check (work in ('REBUILD', 'COMPARISON')),
    lists     text[]      not null,
    phase     text        not null,
    read      bigint      not null default 0,
    facts     bigint      not null,
    asked_at  timestamptz not null,
    over_at   timestamptz,
    -- The application that does it, as it is known to others that read the same facts.
    node      text        not null,
    said      text
);
create index run_asked_at on rebuild.run (work, asked_at desc);

-- Lists of a network that did not say what the facts say.
create table rebuild.difference (
    run       uuid   not null references rebuild.run on delete cascade,
    list      text   not null,
    network   uuid   not null,
    missing   bigint not null,
    differing bigint not null,
    too_many  bigint not null,
    primary key (run, list, network)
);
