package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.RowChanges.Change;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes gathered changes: one batched statement for each table and set of columns. */
@Component
public final class RowWriter {

    private final JdbcTemplate database;
    private final Growth growth;

    RowWriter(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
        this.growth = new Growth(database);
    }

    /** Writes them, then what follows from them. To be called inside a transaction. */
    public void write(RowChanges changes) {
        changes.silences().forEach(silence -> silence.fall(database));
        changes.tables().forEach(this::writeTable);
        SpokenPlaces.of(changes).write(database);
        changes.afterwards().forEach((work, asked) -> {
            RowChanges following = new RowChanges();
            work.workOut(asked, following);
            write(following);
        });
    }

    /** Empties whole tables, before everything is read again. */
    public void empty(List<String> tables) {
        for (String table : tables) {
            database.execute("truncate " + table);
            database.update("delete from screens.spoken where shown_in = ?", table);
        }
    }

    private void writeTable(String table, Map<UUID, Change> rows) {
        record Shape(List<String> columns, boolean mayBeNew) {}
        Map<Shape, List<@Nullable Object[]>> statements = new LinkedHashMap<>();
        rows.forEach((id, change) -> {
            Shape shape = new Shape(List.copyOf(change.columns().keySet()), change.mayBeNew());
            List<@Nullable Object> values = new ArrayList<>();
            change.columns().values().forEach(value -> values.add(shown(value)));
            values.add(id);
            statements.computeIfAbsent(shape, s -> new ArrayList<>()).add(values.toArray());
        });
        statements.forEach((shape, arguments) -> {
            if (shape.mayBeNew()) {
                database.batchUpdate(upsert(table, shape.columns()), arguments);
            } else {
                oneRowEach(table, database.batchUpdate(update(table, shape.columns()), arguments));
            }
        });
        growth.by(table, rows.size());
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Words words) {
            return words.readable() ? words.text() : null;
        }
        return value;
    }

    private static String upsert(String table, List<String> columns) {
        String names = String.join(", ", columns);
        String marks = "?, ".repeat(columns.size()) + "?";
        String sets = columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ", id) values (" + marks + ") on conflict (id) do update set "
                + sets;
    }

    private static String update(String table, List<String> columns) {
        return "update " + table + " set "
                + columns.stream().map(c -> c + " = ?").collect(Collectors.joining(", ")) + " where id = ?";
    }

    private static void oneRowEach(String table, int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new IllegalStateException("A row of " + table + " is missing");
            }
        }
    }
}
