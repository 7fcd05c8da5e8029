-- Who read what is personal. Not a fact of the network's life: kept a year, then deleted. No personal word: the person
-- read about is an id, and has a name only as long as the network knows one.
create table journal.reading (
    id      bigint generated always as identity primary key,
    network uuid        not null,
    author  uuid        not null,
    read_at timestamptz not null,
    kind    text        not null,
    thing   uuid
);
create index reading_of_network on journal.reading (network, id desc);
create index reading_by_age on journal.reading (read_at);
