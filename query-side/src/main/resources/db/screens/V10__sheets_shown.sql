-- The lines of one gathering.
create index if not exists sheet_noted_at on screens.sheet (noted_at);

-- Where an offer or a demand stands on a day. A departure and a withdrawal close on their own day, a last day is still
-- valid, and a pause lasts to its last day.
create function screens.sheet_state(today date, withdrawn_on date, left_on date, last_day date, paused boolean,
                                    paused_until date, away boolean, away_until date)
    returns text language sql immutable parallel safe as
$$ select case when withdrawn_on <= today or left_on <= today or last_day < today then 'CLOSED'
               when paused and coalesce(paused_until >= today, true) then 'PAUSED'
               when away and coalesce(away_until >= today, true) then 'PAUSED'
               else 'OPEN' end $$;

-- A sheet with the name under which its person is shown, and the notes a correction has to point at.
create view screens.sheet_shown as
    select s.*, p.name as person_name, p.known_as as person_known_as, p.area as person_area,
           coalesce(p.paused, false) as away, p.paused_until as away_until,
           (select c.outcome from screens.standing_fact c
             where c.kind = 'CONSENT' and c.nature = 'BOARD' and c.people[1] = s.person and c.network = s.network
             order by c.day desc, c.known_from desc limit 1) as board_answer,
           (select f.note from screens.standing_fact f where f.kind = s.kind and f.thing = s.id limit 1) as made_note,
           (select w.note from screens.standing_fact w
             where w.kind = 'WITHDRAWAL' and w.thing = s.id order by w.day limit 1) as withdrawn_note,
           (select min(v.known_from) from screens.fact v where v.kind = s.kind and v.thing = s.id) as noted_number,
           screens.fold(concat_ws(' ', s.savoir, s.more, s.theme, p.name, p.known_as, p.area)) as folded,
           coalesce(p.forgotten, false) as person_forgotten
    from screens.sheet_now s
    left join screens.participant p on p.id = s.person and p.network = s.network;

-- Demands (and offers) somebody is already being put in touch about: an open one, an agreed one, one put off.
create view screens.sheet_taken_up as
    select m.network, unnest(m.offers || m.demands) as sheet
    from screens.mise_en_relation_now m
    where m.stopped_on is null and (m.outcome is null or m.outcome <> 'NO');
