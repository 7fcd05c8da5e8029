-- An e-mail used as a login is proven once a link that was sent to it, and shown to nobody, was opened.
alter table accounts.account add column mail_proven boolean not null default false;
-- Whether the link went by mail only, to this address or to the login of this account …
alter table accounts.link add column sent boolean not null default false;
-- … and whether opening it proves the login, and does nothing else.
alter table accounts.link add column proves boolean not null default false;

-- Under which name an identity provider knows somebody: its own for them, which never passes to another as an e-mail may.
create table accounts.vouched (
    account  uuid not null references accounts.account (id) on delete cascade,
    issuer   text not null,
    subject  text not null,
    bound_at timestamptz not null,
    primary key (issuer, subject),
    unique (account, issuer)
);

-- Wrong figures of a day: beyond so many, no more are judged until the next.
alter table accounts.second_factor add column wrong integer not null default 0;
alter table accounts.second_factor add column wrong_on date;

-- Since when somebody may sit there, and when they last did; sessions are let go after a year.
alter table accounts.seat add column opened_on date not null default current_date;
alter table accounts.seat add column seen_on date;
-- Of seats that serve nobody: that they are kept, or that they close by themselves.
alter table accounts.seat add column kept_on date;
alter table accounts.seat add column announced_on date;
