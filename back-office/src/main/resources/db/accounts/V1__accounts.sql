-- Who may sign in, and where they sit. One role a person for now.
create table accounts.account (
    login      text primary key,
    passphrase text not null,
    network    uuid not null,
    author     uuid not null unique,
    shown_name text not null,
    role       text not null check (role in ('ANIMATOR', 'TREASURER', 'RESEARCHER', 'ADMINISTRATOR')),
    participant uuid,
    example    boolean not null default false
);
