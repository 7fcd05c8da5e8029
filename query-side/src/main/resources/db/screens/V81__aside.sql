-- Facts that a reader could not read, and those of the same thing that came after: they wait here, by their numbers alone,
-- and are read again from the store. No row of a projection.
create table rebuild.aside (
    reader   text        not null,
    event    uuid        not null,
    -- Whose facts keep their order: the aggregate.
    thing    text        not null,
    sequence bigint      not null,
    -- As the store counts, to tell people.
    position bigint      not null,
    kind     text        not null,
    -- The kinds of what broke and where, without their messages; nothing for a fact that waits behind another.
    why      text,
    since    timestamptz not null,
    tried_at timestamptz,
    primary key (reader, event)
);
create index aside_in_order on rebuild.aside (reader, thing, sequence);
