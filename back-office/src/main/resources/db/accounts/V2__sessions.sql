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
    seen_at     timestamptz not null,
    ended_at    timestamptz
);
create index session_account on accounts.session (account, seen_at);

-- What is kept of the access of somebody who takes part in the network, for them to read.
create view accounts.holder as
select s.network, s.participant, a.login, a.shown_name, s.roles,
       (select string_agg(distinct e.device, ', ') from accounts.session e where e.account = a.id) as devices
from accounts.account a join accounts.seat s on s.account = a.id
where s.participant is not null and s.closed_at is null;

-- After failures, how long to wait before the next try: by login, by address; the names are hashed. Rows are let go after
-- a day without a try.
create table accounts.delay (
    key     bytea primary key,
    tries   integer not null,
    open_at timestamptz not null,
    last_at timestamptz not null
);
