-- How long the network chose to keep each kind of data; a kind that is not there is kept as long as is usual.
create table screens.retention (
    id        uuid primary key,
    network   uuid not null,
    kind      text not null,
    months    integer not null,
    automatic boolean not null,
    chosen_on date not null
);
create index retention_network on screens.retention (network);

-- What was said of somebody's data that were due: that they are kept, or that they go.
create table screens.sorting (
    id           uuid primary key,
    network      uuid not null,
    person       uuid not null,
    kind         text not null,
    kept_on      date,
    kept_why     text,
    announced_on date,
    goes_on      date
);
create index sorting_person on screens.sorting (network, person);

-- Every name that somebody ever had or showed, so that texts which name them are found under an earlier one too.
create table screens.name_borne (
    id      uuid primary key,
    network uuid not null,
    person  uuid not null,
    name    text
);
create index name_borne_person on screens.name_borne (network, person);
