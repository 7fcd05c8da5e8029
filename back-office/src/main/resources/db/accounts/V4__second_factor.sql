-- The second factor: a secret shared with somebody's phone (RFC 6238), sealed under the key of its owner, and codes for
-- the day the phone is lost, hashed. The last step that was used is used no more.
create table accounts.second_factor (
    account      uuid primary key references accounts.account (id) on delete cascade,
    sealed       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
create table accounts.recovery_code (
    account uuid not null references accounts.account (id) on delete cascade,
    code    bytea not null,
    primary key (account, code)
);
