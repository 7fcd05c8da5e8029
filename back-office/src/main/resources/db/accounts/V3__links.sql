-- Links that are handed over: to open an access, or to choose a new passphrase. One use; only a hash is kept.
create table accounts.link (
    id           uuid primary key,
    token        bytea not null unique,
    -- To choose a new passphrase for this account …
    account      uuid references accounts.account (id) on delete cascade,
    -- … or to sit down in this network, as this participant if they take part in it, or to see the movement.
    network      uuid,
    network_name text not null default '',
    roles        text[] not null default '{}' check (
        roles <@ array['ANIMATOR', 'TREASURER', 'RESEARCHER', 'ADMINISTRATOR']),
    participant  uuid check (participant is null or network is not null),
    movement     boolean not null default false,
    shown_name   text not null default '',
    mail         text not null default '',
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    check ((account is not null)::int + (network is not null)::int + movement::int = 1)
);
create index link_network on accounts.link (network);
create index link_account on accounts.link (account);
