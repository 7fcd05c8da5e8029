-- The key of each person's words, wrapped by the master key, which is not in this database. To be backed up apart from
-- the events, and for as short a time as the network can bear: a backup of a key outlives the person's wish to be
-- forgotten.
create table keys.person (
    person       uuid primary key,
    wrapped      bytea,
    master       integer,
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((wrapped is null) = (master is null))
);

-- What only the right master key can read: so that a wrong one is known at once.
create table keys.master_seal (
    only_one boolean primary key default true check (only_one),
    seal     bytea not null,
    -- Where the key was kept, on the machine which chose it; the key itself is never here.
    kept_in  text
);
