-- What did not open: how often, within one hour, an access that exists was tried in vain, waited, or was refused a page.
-- One row an hour and a kind, so that whoever tries a thousand times fills nothing. Kept a year, like readings.
create table journal.missed (
    id      bigint generated always as identity primary key,
    account uuid        not null,
    -- Where they sat when a page was refused; none at the door, which is that of all their networks.
    network uuid,
    kind    text        not null,
    since   timestamptz not null,
    times   integer     not null,
    unique nulls not distinct (account, network, kind, since)
);
create index missed_by_age on journal.missed (since);
