-- Imports that began to write, and the network whose they are.
create table screens.story_import (
    id       uuid primary key,
    network  uuid not null,
    begun_on date not null,
    ended_on date,
    acts     integer not null
);
create index story_import_network on screens.story_import (network);
