-- The network's own number of each of its events: 1, 2, 3… without a gap, in the order in which they are read.
-- Given once, by one reader, never given again: a rebuild finds the numbers it gave before. The hash chains them: of the
-- hash before (for the first, of the network's id), the number, and the digest of the event.
create table events.network_number (
    event_id   uuid   primary key,
    network    uuid   not null,
    number     bigint not null check (number > 0),
    act        bigint,
    noted_on   date   not null,
    hash       bytea  not null check (length(hash) = 32),
    unique (network, number)
);
create index network_number_act on events.network_number (network, act, number) where act is not null;
