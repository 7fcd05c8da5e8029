-- The wall between networks. Screens ask under a role that is neither owner nor superuser, of which each table shows the
-- rows of the network in view, and none when there is no network in view. Said again after each migration, so that no
-- new table and no new view is forgotten: a table that does not say whose network each row is cannot be read at all.
grant usage on schema screens, events, accounts to reciproque_screens;

do $$
declare
    thing record;
begin
    for thing in
        select c.oid::regclass as name, a.attname as network
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
            and a.attname = case when c.oid = 'screens.network'::regclass then 'id' else 'network' end
        where c.relkind = 'r' and not c.relrowsecurity
            and (c.relnamespace = 'screens'::regnamespace or c.oid in ('events.network_number'::regclass,
                                                                        'accounts.seat'::regclass))
    loop
        execute format('alter table %s enable row level security', thing.name);
        execute format('create policy network_in_view on %s for select to reciproque_screens using (%I ='
            ' nullif(current_setting(''reciproque.network'', true), '''')::uuid)', thing.name, thing.network);
        if thing.name <> 'accounts.seat'::regclass then
            execute format('grant select on %s to reciproque_screens', thing.name);
        end if;
    end loop;
    for thing in
        select c.oid::regclass as name from pg_class c
        where (c.relnamespace = 'screens'::regnamespace or c.oid in ('accounts.author'::regclass, 'accounts.holder'::regclass)) and c.relkind = 'v'
            and not coalesce(c.reloptions @> '{security_invoker=true}', false)
    loop
        -- Otherwise a view would show what its owner sees: everything.
        execute format('alter view %s set (security_invoker = true)', thing.name);
        execute format('grant select on %s to reciproque_screens', thing.name);
    end loop;
end $$;

-- Who wrote a note, by the name under which they sit in the network in view, and what somebody may read of their own
-- access; nothing that lets anybody in.
grant select (account, network, participant, roles, closed_at, opened_on, seen_on, kept_on, announced_on) on accounts.seat to reciproque_screens;
grant select (id, author, login, shown_name) on accounts.account to reciproque_screens;
grant select (account, device) on accounts.session to reciproque_screens;
grant select (account, name, made_at) on accounts.passkey to reciproque_screens;
do $$ begin
    if not (select relrowsecurity from pg_class where oid = 'accounts.account'::regclass) then
        alter table accounts.account enable row level security;
        create policy sits_in_network_in_view on accounts.account for select to reciproque_screens
            using (exists (select 1 from accounts.seat s where s.account = id));
        alter table accounts.session enable row level security;
        create policy of_who_sits_in_network_in_view on accounts.session for select to reciproque_screens
            using (exists (select 1 from accounts.seat s where s.account = session.account));
        alter table accounts.passkey enable row level security;
        create policy of_who_sits_in_network_in_view on accounts.passkey for select to reciproque_screens
            using (exists (select 1 from accounts.seat s where s.account = passkey.account));
    end if;
end $$;
