package org.reciproque.query.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells the database how large its tables have become, while they grow by leaps: after an import or a rebuild it would
 * otherwise answer the first screens with plans made for empty tables, hundreds of times slower, until it looks by
 * itself a minute later.
 */
final class Growth {

    /** Fewer rows change no plan. */
    private static final long WORTH_A_LOOK = 1_000;

    private final JdbcTemplate database;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    Growth(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * @param written rows written since this application runs
     * @param looked rows written when the database last looked
     */
    private record Counted(long written, long looked) {

        /** A look each time the table has doubled: few, however long the import. */
        boolean leapt() {
            return written - looked >= Math.max(WORTH_A_LOOK, looked);
        }
    }

    void by(String table, int rows) {
        Counted now = counted.merge(
                table, new Counted(rows, 0), (before, more) -> new Counted(before.written() + rows, before.looked()));
        if (now.leapt()) {
            counted.put(table, new Counted(now.written(), now.written()));
            database.execute("analyze " + table);
        }
    }
}
