-- Authority is the pair of a network and a role: one account may have several roles in one network, and seats in
-- several networks. A closed seat stays, so that « qui a fait quoi » still says who.
create table accounts.seat (
    account      uuid not null,
    network      uuid not null,
    network_name text not null,
    roles        text[] not null check (
        cardinality(roles) > 0 and roles <@ array['ANIMATOR', 'TREASURER', 'RESEARCHER', 'ADMINISTRATOR']),
    participant  uuid,
    closed_at    timestamptz,
    primary key (account, network)
);
create index seat_network on accounts.seat (network);

alter table accounts.account add column id uuid not null default gen_random_uuid();
alter table accounts.account drop constraint account_pkey;
alter table accounts.account add primary key (id);
alter table accounts.account add unique (login);
-- Whoever sees the networks of the movement, and nobody in them.
alter table accounts.account add column movement boolean not null default false;

-- On a new installation the screens have no table yet, and nobody an account.
do $$ begin
    if to_regclass('screens.network') is not null then
        execute 'insert into accounts.seat (account, network, network_name, roles, participant)
            select a.id, a.network, coalesce(n.name, ''''), array[a.role], a.participant
            from accounts.account a left join screens.network n on n.id = a.network';
    end if;
end $$;

alter table accounts.account drop column network, drop column role, drop column participant;
alter table accounts.seat add foreign key (account) references accounts.account (id);

-- What « qui a fait quoi » may know of an account.
create view accounts.author as
select a.author, s.network, a.shown_name
from accounts.account a join accounts.seat s on s.account = a.id;

-- Sessions, so that people see theirs and end them. What screens put in a session stays in memory: it may hold personal
-- words, which no table may hold unsealed.
create table accounts.session (
    id          uuid primary key,
    account     uuid not null references accounts.account (id),
    device      text not null,
    strong      boolean not null,
    network     uuid,
    at_movement boolean not null default false,
    started_at  timestamptz not null,
    seen_at     timestamptz not null,
    ended_at    timestamptz
);
create index session_account on accounts.session (account, seen_at);
