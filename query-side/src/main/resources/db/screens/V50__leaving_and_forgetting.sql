alter table screens.participant add column forgotten_on date;

-- Whoever is forgotten without having left counts as gone from that day: their offers and demands are closed, and they
-- are among the people here no more. No figure reads this: an erasure alone changes none of them, since what is counted
-- stays counted; leaving is a fact of its own, which the screen of an erasure notes too.
create or replace view screens.departure as
    select network, people[1] as person, day, thing from screens.standing_fact where kind = 'DEPARTURE'
    union all
    select p.network, p.id, p.forgotten_on, p.id
    from screens.participant p
    where p.forgotten_on is not null and not exists (
        select 1 from screens.standing_fact d
        where d.kind = 'DEPARTURE' and d.people[1] = p.id and d.day <= p.forgotten_on and not exists (
            select 1 from screens.standing_fact a
            where a.kind = 'ARRIVAL' and a.people[1] = p.id and a.day > d.day));

-- How somebody is named where a question joins names by itself.
create function screens.shown_name(name text, known_as text, forgotten boolean) returns text
    language sql immutable parallel safe as
$$ select coalesce(name, known_as, case when forgotten then 'Personne effacée' else 'Personne sans nom' end) $$;

-- Erasures whose old row versions are still in the files of the database. A row goes when the files are clean; it is no
-- row of a projection, since reading again from zero cleans nothing.
create table screens.files_to_clean (
    id      uuid primary key,
    network uuid not null,
    person  uuid not null
);

-- Whose sheet it was is said of a forgotten person too.
create or replace view screens.sheet_shown as
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
