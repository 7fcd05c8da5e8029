-- Sessions, so that people see theirs and end them. What screens put in a session stays in memory: it may hold personal
-- words, which no table may hold unsealed.
create table accounts.session (
    id          uuid primary key,
    account     uuid not null references accounts.account (id) on delete cascade,
    device      text not null,
    strong      boolean not null,
    network     uuid,
    at_movement boolean not null default false,
    started_at  timestamptz not null,
    -- The last time they proved in it who they are: what opens other doors is changed soon after only.
    proven_at   timestamptz not null,
    seen_at     timestamptz not null,
    ended_at    timestamptz
);
create index session_account on accounts.session (account, seen_at);

-- After failures, how long to wait before the next try: by login, by address; the names are hashed. Rows are let go after
-- a day without a try.
create table accounts.delay (
    key     bytea primary key,
    tries   integer not null,
    open_at timestamptz not null,
    last_at timestamptz not null
);
