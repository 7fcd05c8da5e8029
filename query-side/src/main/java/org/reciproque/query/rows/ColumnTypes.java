package org.reciproque.query.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The types of the columns of living tables, as the database calls them; asked once. */
@Component
final class ColumnTypes {

    private static final String OF = """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum""";

    private final JdbcTemplate database;
    private final Map<String, Map<String, String>> tables = new ConcurrentHashMap<>();

    ColumnTypes(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    String of(String table, String column) {
        String type = of(table).get(column);
        if (type == null) {
            throw new IllegalStateException("No column " + column + " in " + table);
        }
        return type;
    }

    /** Only text can be somebody's words. */
    boolean holdsText(String table, String column) {
        return "text".equals(of(table).get(column));
    }

    private Map<String, String> of(String table) {
        return tables.computeIfAbsent(table, t -> {
            Map<String, String> types = new LinkedHashMap<>();
            database.query(
                    OF,
                    row -> {
                        types.put(row.getString(1), row.getString(2));
                    },
                    t);
            return types;
        });
    }
}
