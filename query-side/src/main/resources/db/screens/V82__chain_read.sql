-- What the last reading of each network's chain of facts found. No row of a projection.
create table rebuild.chain_read (
    network   uuid primary key,
    -- As many as there ever were.
    numbers   bigint      not null,
    read_at   timestamptz not null,
    -- Where it is broken first, and how; nothing where it holds.
    broken_at bigint,
    event     uuid,
    wrong     text check (wrong in ('NUMBER', 'EVENT_GONE', 'CHANGED')),
    check ((broken_at is null) = (wrong is null))
);
