-- Which note planned, cancelled or opened, so that it can be put right.
alter table screens.mise_en_relation add column opened_note uuid;
alter table screens.echange_session add column planned_note uuid, add column cancelled_note uuid;

-- The place of the move in the life of its échange, for moves of one day.
alter table screens.echange_move add column place bigint;

-- What corrections say of an opening: the row is the wrong note.
create table screens.opening_put_right (
    id       uuid primary key,
    network  uuid not null,
    mediator uuid,
    undone   boolean not null default false
);

-- The sheet of a mise en relation: the last meeting that stands, and where people are. A meeting planned after it
-- begins again; stopping, « non » and « plus tard » are places like the others.
create view screens.mise_en_relation_sheet as
    select m.*, coalesce(r.mediator, m.mediator) as chosen_mediator,
           f.note as meeting_note, f.day as held_on, f.outcome,
           coalesce(f.offreurs, '{}') as met_offreurs, coalesce(f.demandeurs, '{}') as met_demandeurs,
           coalesce(f.mediators, '{}') as met_mediators,
           e.id as echange, e.sessions as echange_sessions, e.start_note as echange_start_note,
           -- What it is about: said when it was opened, or else by the first demand or offer.
           coalesce(m.savoir, s.savoir, m.theme) as about,
           case when m.planned_on > greatest(f.day, m.stopped_on) then 'PLANNED'
                when m.stopped_on >= coalesce(f.day, m.stopped_on) then 'ENDED'
                when f.outcome = 'AGREED' then 'AGREED'
                when f.outcome = 'LATER' then 'LATER'
                when f.outcome = 'NO' then 'ENDED'
                when m.planned_on is not null then 'PLANNED'
                else 'TO_PLAN' end as stage,
           coalesce(f.day, m.planned_on, m.opened_on) as last_day
    from screens.mise_en_relation m
    left join screens.opening_put_right r on r.id = m.opened_note
    left join lateral (
        select * from screens.standing_fact f where f.kind = 'MEETING' and f.thing = m.id
        order by f.day desc, f.known_from desc limit 1) f on true
    left join lateral (
        select e.id, x.note as start_note, (select count(*) from screens.standing_fact h
            where h.kind = 'SESSION' and h.echange = e.id) as sessions
        from screens.echange e join screens.standing_fact x on x.kind = 'ECHANGE' and x.thing = e.id
        where e.mise_en_relation = m.id order by x.day limit 1) e on true
    left join lateral (
        select s.savoir from screens.sheet_now s where s.id = any (m.demands || m.offers)
        order by s.kind, s.made_on limit 1) s on m.savoir is null
    where f.id is not null or (m.opened_note is not null and not coalesce(r.undone, false))
       or (m.opened_note is null and m.planned_on is not null);

-- An échange, what it is about and which note began it.
create view screens.echange_sheet as
    select e.*, f.note as start_note, f.mediators,
           (select x.note from screens.standing_fact x where x.kind = 'ECHANGE_END' and x.echange = e.id
             order by x.day limit 1) as end_note,
           coalesce(e.savoir, m.savoir, e.theme, 'Échange') as about
    from screens.echange_now e
    join screens.standing_fact f on f.kind = 'ECHANGE' and f.thing = e.id
    left join screens.mise_en_relation m on m.id = e.mise_en_relation;

-- A session, planned or held.
create view screens.session_sheet as
    select s.*, r.planned_note, r.cancelled_note, coalesce(s.held_on, s.planned_on) as day,
           case when s.held_on is not null then 'HELD' when s.cancelled_on is not null then 'CANCELLED'
                else 'PLANNED' end as state
    from screens.session_now s
    join screens.echange_session r on r.id = s.id;

-- A bilan, and the note that recorded it.
create view screens.bilan_sheet as
    select f.thing as id, f.network, f.note, f.echange, f.day, f.people, f.mediators, f.effects
    from screens.standing_fact f where f.kind = 'BILAN';
