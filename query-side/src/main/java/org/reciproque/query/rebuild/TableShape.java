package org.reciproque.query.rebuild;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that a table is beside its rows, as lines: columns, constraints, indexes, rights, the wall, comments. Two tables of
 * one shape cannot be told apart by whoever asks them.
 */
record TableShape(Set<String> lines) {

    private static final String LINES = """
            with t as (select * from pg_class where oid = ?::regclass)
            select concat_ws(' ', 'table', relowner::regrole, relkind, relpersistence, relrowsecurity, relforcerowsecurity,
                             relreplident, reloptions::text, obj_description(oid, 'pg_class')) from t
            union all
            select concat_ws(' ', 'right', r.grantee, r.privilege_type, r.is_grantable)
            from t, aclexplode(coalesce(relacl, acldefault('r', relowner))) r
            union all
            select concat_ws(' ', 'column', row_number() over (order by a.attnum), a.attname,
                             format_type(a.atttypid, a.atttypmod), a.attcollation, a.attnotnull, a.attidentity, a.attgenerated,
                             a.attstorage, a.attcompression, a.attacl::text, a.attoptions::text,
                             pg_get_expr(d.adbin, d.adrelid), col_description(t.oid, a.attnum))
            from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
            union all
            select concat_ws(' ', 'constraint', c.conname, c.contype, c.convalidated, pg_get_constraintdef(c.oid),
                             obj_description(c.oid, 'pg_constraint'))
            from t join pg_constraint c on c.conrelid = t.oid
            union all
            select concat_ws(' ', 'index', i.relname, x.indisunique, x.indisprimary, x.indisvalid, i.reloptions::text,
                             substring(pg_get_indexdef(i.oid) from ' USING .*$'), obj_description(i.oid, 'pg_class'))
            from t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
            union all
            select concat_ws(' ', 'policy', p.polname, p.polcmd, p.polpermissive, p.polroles::text,
                             pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
            from t join pg_policy p on p.polrelid = t.oid
            union all
            select concat_ws(' ', 'trigger', g.tgname) from t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
            union all
            select concat_ws(' ', 'statistics', s.stxkeys::text, s.stxkind::text)
            from t join pg_statistic_ext s on s.stxrelid = t.oid
            union all
            select 'inherits' from t join pg_inherits h on t.oid in (h.inhrelid, h.inhparent)""";

    static TableShape of(String table, JdbcTemplate database) {
        return new TableShape(new TreeSet<>(database.queryForList(LINES, String.class, table)));
    }

    /** What the one has and the other has not. */
    List<String> differences(TableShape other) {
        Set<String> here = new TreeSet<>(lines);
        here.removeAll(other.lines());
        Set<String> there = new TreeSet<>(other.lines());
        there.removeAll(lines);
        here.addAll(there);
        return List.copyOf(here);
    }
}
