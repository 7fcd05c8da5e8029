-- Who carries the network, where somebody does.
alter table screens.network add column host text;

-- How the network presented itself after each change of its settings, so that an old report is found again as it was.
-- The number of a change is the one its event was given; see events.network_number.
create table screens.network_settings (
    id       uuid primary key,
    network  uuid not null,
    event_id uuid not null,
    form     text not null,
    word     text not null,
    host     text,
    services_admitted      boolean not null,
    days_between_reperages integer not null
);
create index network_settings_network on screens.network_settings (network);
