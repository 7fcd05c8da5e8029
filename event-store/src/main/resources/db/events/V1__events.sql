-- Facts, kept for ever: one table that only grows. Written and read by the storage engine alone.
create table events.event (
    -- The transaction that wrote it: readers go in the order (xid, position), and never past one still running.
    xid            xid8        not null default pg_current_xact_id(),
    position       bigint      not null generated always as identity,
    id             uuid        not null,
    -- Whose event it is, where several share the store.
    tenant         uuid,
    -- The aggregate; one that has no uuid has one made of its name, and its name beside it.
    aggregate      uuid        not null,
    aggregate_name text,
    aggregate_type text,
    sequence       bigint      not null,
    -- The day the event speaks of, the hour the message was made, the hour by the clock of this server.
    day            date,
    stamped_at     timestamptz not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    payload_type   text        not null,
    revision       text,
    payload        bytea       not null,
    metadata       bytea       not null,
    constraint event_pkey primary key (xid, position),
    constraint event_sequence unique (aggregate, sequence),
    constraint event_id unique (id)
);

create function events.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Events are kept as they were written: table events.event takes new rows only'
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger event_only_grows before update or delete or truncate on events.event
    for each statement execute function events.refuse_change();

-- Which store this is, and the database cluster that counts its transactions: a logical copy elsewhere counts others.
create table events.store (
    id      bigint  not null,
    cluster bigint  not null,
    alone   boolean not null default true primary key check (alone)
);
insert into events.store (id, cluster)
    select ('x' || substr(md5(gen_random_uuid()::text), 1, 13))::bit(52)::bigint, system_identifier
    from pg_control_system();

-- How far each reader is.
create table events.token (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    claimed_at     varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);

-- What an event holds, in a fixed order: each field with its length, so that no two events give the same bytes.
-- Neither xid nor position: a move to another cluster gives others.
create function events.digest(e events.event) returns bytea language sql stable as $$
    select sha256(string_agg(coalesce(int4send(length(field)) || field, int4send(-1)), ''::bytea order by place))
    from unnest(array[
        uuid_send(e.id), uuid_send(e.tenant), uuid_send(e.aggregate), textsend(e.aggregate_name),
        textsend(e.aggregate_type), int8send(e.sequence), date_send(e.day), timestamptz_send(e.stamped_at),
        timestamptz_send(e.recorded_at), textsend(e.payload_type), textsend(e.revision), e.payload, e.metadata
    ]) with ordinality as fields (field, place)
$$;
