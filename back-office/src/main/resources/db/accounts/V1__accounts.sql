-- Who may sign in. Everything that hangs on an account goes with it.
create table accounts.account (
    id         uuid primary key default gen_random_uuid(),
    login      text not null unique,
    passphrase text not null,
    author     uuid not null unique,
    shown_name text not null,
    -- Whoever sees the networks of the movement, and nobody in them.
    movement   boolean not null default false,
    example    boolean not null default false
);

-- Authority is the pair of a network and a role: one account may have several roles in one network, and seats in
-- several networks. A closed seat stays, so that « qui a fait quoi » still says who; it goes when the participant who
-- held it is forgotten.
create table accounts.seat (
    account      uuid not null references accounts.account (id) on delete cascade,
    network      uuid not null,
    network_name text not null,
    roles        text[] not null check (
        cardinality(roles) > 0 and roles <@ array['ANIMATOR', 'TREASURER', 'RESEARCHER', 'ADMINISTRATOR']),
    participant  uuid,
    closed_at    timestamptz,
    primary key (account, network)
);
create index seat_network on accounts.seat (network);

-- What « qui a fait quoi » may know of an account.
create view accounts.author as
select a.author, s.network, a.shown_name
from accounts.account a join accounts.seat s on s.account = a.id;
