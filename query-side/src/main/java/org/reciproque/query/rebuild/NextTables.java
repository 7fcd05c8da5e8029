package org.reciproque.query.rebuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.query.rows.Place;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes tables beside the living ones: empty and bare at first, so that rows pour in; then with all that the living ones
 * have. Everything is read from the catalogue of the database, so that what a later migration adds is not forgotten.
 */
@Component
class NextTables {

    /** Where words are shown; built beside too, and compared rather than swapped, since all lists share it. */
    static final String SPOKEN = "screens.spoken";

    /** An index over more rows is built without holding a transaction that readers of facts would wait for. */
    private static final long LARGE = 200_000;

    private static final String LIKE = "create table %s (like %s including defaults including constraints"
            + " including generated including identity including comments including storage including compression"
            + " including statistics)";

    /** The definition behind the name of the table; a constraint that the index carries. */
    private static final String INDEXES = """
            select format('%sindex', case when x.indisunique then 'unique ' else '' end) as kind, quote_ident(i.relname) as name,
                   substring(pg_get_indexdef(i.oid) from ' USING .*$') as rest, x.indisprimary as key,
                   case c.contype when 'p' then 'primary key' when 'u' then 'unique' end as constraint_kind,
                   quote_literal(obj_description(i.oid, 'pg_class')) as comment
            from pg_index x join pg_class i on i.oid = x.indexrelid
            left join pg_constraint c on c.conindid = i.oid and c.conrelid = x.indrelid
            where x.indrelid = ?::regclass order by x.indisprimary desc, i.relname""";

    /** Rights, the wall and what else is said of a table; %s stands for the new one. */
    private static final String SAYINGS = """
            select format('grant %s on %%s to %s%s', r.privilege_type,
                          case when r.grantee = 0 then 'public' else r.grantee::regrole::text end,
                          case when r.is_grantable then ' with grant option' else '' end)
            from pg_class c, aclexplode(c.relacl) r where c.oid = ?::regclass and r.grantee <> c.relowner
            union all
            select format('grant %s (%I) on %%s to %s%s', r.privilege_type, a.attname,
                          case when r.grantee = 0 then 'public' else r.grantee::regrole::text end,
                          case when r.is_grantable then ' with grant option' else '' end)
            from pg_attribute a, aclexplode(a.attacl) r where a.attrelid = ?::regclass and a.attnum > 0
            union all
            select format('create policy %I on %%s as %s for %s to %s', polname,
                          case when polpermissive then 'permissive' else 'restrictive' end,
                          case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                      when 'd' then 'delete' else 'all' end,
                          (select string_agg(case when role = 0 then 'public' else role::regrole::text end, ', ')
                           from unnest(polroles) as role))
                   || coalesce(' using (' || replace(pg_get_expr(polqual, polrelid), '%', '%%') || ')', '')
                   || coalesce(' with check (' || replace(pg_get_expr(polwithcheck, polrelid), '%', '%%') || ')', '')
            from pg_policy where polrelid = ?::regclass
            union all
            select 'alter table %s enable row level security' from pg_class where oid = ?::regclass and relrowsecurity
            union all
            select 'alter table %s force row level security' from pg_class where oid = ?::regclass and relforcerowsecurity
            union all
            select format('alter table %%s set (%s)', array_to_string(reloptions, ', ')) from pg_class
            where oid = ?::regclass and reloptions is not null
            union all
            select format('comment on table %%s is %L', replace(obj_description(oid, 'pg_class'), '%', '%%')) from pg_class
            where oid = ?::regclass and obj_description(oid, 'pg_class') is not null""";

    private final JdbcTemplate database;
    private final Unhurried unhurried;

    NextTables(@Qualifier("owner") JdbcTemplate database, Unhurried unhurried) {
        this.database = database;
        this.unhurried = unhurried;
    }

    /** The tables of one rebuild. */
    final class Made {

        private final List<String> tables;
        private final Set<String> keyed = new HashSet<>();
        private final List<Long> looked = new ArrayList<>();

        /** @param tables those that change places; where words are shown only lends what it says */
        private Made(List<String> tables) {
            this.tables = tables;
        }

        /** Gives a table its primary key, once, for rows that are told of again. */
        void key(String table) {
            if (keyed.add(table)) {
                index(table, true);
            }
        }

        /** Gives them all that the living ones have. */
        void finish() {
            key(SPOKEN);
            for (String table : tables) {
                key(table);
                index(table, false);
                say(table);
            }
        }

        /**
         * Makes them fit to be asked: the database looks how large they are, and what fell silent meanwhile leaves their
         * files.
         */
        void settle(Set<String> stained) {
            for (String table : tables) {
                if (!stained.contains(table)) {
                    unhurried.execute("analyze " + Place.NEXT.of(table));
                }
            }
            clean(stained);
        }

        /** What fell silent leaves the files of these tables. */
        void clean(Set<String> stained) {
            for (String table : tables) {
                if (stained.contains(table)) {
                    unhurried.execute("vacuum (full, analyze) " + Place.NEXT.of(table));
                }
            }
        }

        /** What tells them from the living ones, beside their rows; nothing, or they may not change places. */
        List<String> differences() {
            List<String> differences = new ArrayList<>();
            looked.clear();
            looked.addAll(ids());
            for (String table : tables) {
                differences.addAll(
                        TableShape.of(table, database).differences(TableShape.of(Place.NEXT.of(table), database)));
            }
            return differences;
        }

        /** Refuses tables which are not those whose {@link #differences} were looked at. In the transaction of whoever asks. */
        void refuseOthers() {
            if (!ids().equals(looked)) {
                throw new IllegalStateException("Somebody else builds tables there");
            }
        }

        private List<Long> ids() {
            return tables.stream()
                    .map(table -> database.queryForObject(
                            "select coalesce(to_regclass(?)::oid::bigint, 0)", Long.class, Place.NEXT.of(table)))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private record Index(
            String kind,
            String name,
            String rest,
            boolean key,
            @Nullable String constraint,
            @Nullable String comment) {}

    /** Begins again from nothing, whatever was left by a rebuild that died. */
    Made begin(List<String> lists) {
        clear();
        Stream.concat(lists.stream(), Stream.of(SPOKEN))
                .forEach(table -> database.execute(LIKE.formatted(Place.NEXT.of(table), table)));
        return new Made(lists);
    }

    /** Lets go of everything that stands beside the living tables. */
    void clear() {
        database.queryForList(
                        "select oid::regclass::text from pg_class where relkind in ('r', 'p')"
                                + " and relnamespace in (?::regnamespace, ?::regnamespace)",
                        String.class,
                        Place.NEXT.schema(),
                        Place.PAST.schema())
                .forEach(left -> database.execute("drop table " + left));
    }

    private void index(String table, boolean key) {
        database
                .query(
                        INDEXES,
                        (row, i) -> new Index(
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("rest"),
                                row.getBoolean("key"),
                                row.getString("constraint_kind"),
                                row.getString("comment")),
                        table)
                .stream()
                .filter(index -> index.key() == key)
                .forEach(index -> build(table, index));
    }

    /** One that is not built aside is a transaction with what is said of it. */
    private void build(String table, Index index) {
        String next = Place.NEXT.of(table);
        boolean large = isLarge(next);
        String create = "create " + index.kind() + (large ? " concurrently " : " ") + index.name() + " on " + next
                + index.rest();
        List<String> more = new ArrayList<>();
        if (index.constraint() != null) {
            more.add("alter table " + next + " add constraint " + index.name() + " " + index.constraint()
                    + " using index " + index.name());
        }
        if (index.comment() != null) {
            more.add("comment on index " + Place.NEXT.schema() + "." + index.name() + " is " + index.comment());
        }
        if (large) {
            unhurried.execute(create);
        } else {
            more.add(0, create);
        }
        if (!more.isEmpty()) {
            database.execute(String.join("; ", more));
        }
    }

    private boolean isLarge(String next) {
        return Boolean.TRUE.equals(unhurried.ask(patient -> patient.queryForObject(
                "select count(*) >= ? from (select from " + next + " limit ?) as counted",
                Boolean.class,
                LARGE,
                LARGE)));
    }

    private void say(String table) {
        List<String> sayings =
                database.queryForList(SAYINGS, String.class, table, table, table, table, table, table, table);
        if (!sayings.isEmpty()) {
            database.execute(sayings.stream()
                    .map(saying -> saying.formatted(Place.NEXT.of(table)))
                    .collect(Collectors.joining("; ")));
        }
    }
}
