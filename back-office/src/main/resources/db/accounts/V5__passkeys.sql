-- Passkeys (WebAuthn): the public half of keys whose other half never leaves somebody's device. The name is what their
-- owner calls the device; it goes with the account, like everything here.
create table accounts.passkey (
    id              uuid primary key default gen_random_uuid(),
    account         uuid not null references accounts.account (id) on delete cascade,
    name            text not null check (length(name) between 1 and 60),
    credential      bytea not null unique,
    public_key      bytea not null,
    attestation     bytea not null,
    transports      text[] not null,
    signatures      bigint not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index passkey_account on accounts.passkey (account);
