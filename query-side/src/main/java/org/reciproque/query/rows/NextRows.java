package org.reciproque.query.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.reciproque.query.rows.TableRows.Row;
import org.reciproque.query.rows.TableRows.Shape;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows beside the living tables. What is gathered first goes into empty tables, by COPY; only rows that are
 * gathered when a table has rows already need to look whether theirs is there. Each statement is a transaction of its own,
 * short enough to hold up nobody.
 */
public final class NextRows {

    private static final int COPIED_AT_ONCE = 20_000;
    private static final int CHANGED_AT_ONCE = 5_000;
    private static final int PIECE = 1 << 16;

    private final JdbcTemplate database;
    private final RowWriter writer;
    private final Consumer<String> key;
    private final Set<String> begun = new HashSet<>();
    private final Set<String> stained = new LinkedHashSet<>();
    private final Map<Afterwards, Set<UUID>> following = new LinkedHashMap<>();

    /**
     * @param database connections outside any transaction
     * @param key gives a table its primary key, if it has none yet
     */
    public NextRows(JdbcTemplate database, RowWriter writer, Consumer<String> key) {
        this.database = database;
        this.writer = writer;
        this.key = key;
    }

    /** Writes what is gathered; what follows from it is remembered for {@link #workOut}. */
    public void write(RowChanges changes) {
        if (!begun.isEmpty() && !changes.silences().isEmpty()) {
            begun.forEach(key);
            stained.addAll(writer.fall(changes.silences(), Place.NEXT));
        }
        SpokenPlaces spoken = SpokenPlaces.of(
                changes, (table, column) -> begun.contains(table) && writer.holdsText(table, column));
        changes.tables().forEach(this::write);
        pieces(spoken.silent(), CHANGED_AT_ONCE).forEach(places -> writer.silence(places, Place.NEXT));
        write(SpokenPlaces.TABLE, spoken.shown());
        changes.afterwards().forEach((work, asked) -> following
                .computeIfAbsent(work, w -> new LinkedHashSet<>())
                .addAll(asked));
    }

    /** Works out what follows from all that is written. Late, since it reads: the tables should have their indexes. */
    public void workOut() {
        while (!following.isEmpty()) {
            Map<Afterwards, Set<UUID>> now = new LinkedHashMap<>(following);
            following.clear();
            now.forEach((work, asked) -> pieces(List.copyOf(asked), CHANGED_AT_ONCE)
                    .forEach(some -> {
                        RowChanges rows = new RowChanges();
                        work.workOut(new LinkedHashSet<>(some), Place.NEXT, rows);
                        write(rows);
                    }));
        }
    }

    /** Tables whose files still hold words that fell silent meanwhile, since the last time this was asked. */
    public Set<String> stained() {
        Set<String> tables = new LinkedHashSet<>(stained);
        stained.clear();
        return tables;
    }

    private void write(String table, TableRows rows) {
        if (rows.isEmpty()) {
            return;
        }
        boolean first = begun.add(table);
        if (!first) {
            key.accept(table);
        }
        rows.byShape().forEach((shape, alike) -> {
            if (first) {
                mayBegin(table, shape);
                pieces(alike, COPIED_AT_ONCE).forEach(some -> copy(table, rows, shape, some));
            } else {
                pieces(alike, CHANGED_AT_ONCE)
                        .forEach(some -> writer.write(table, Place.NEXT, rows, shape, some));
            }
        });
    }

    private static void mayBegin(String table, Shape shape) {
        if (!shape.mayBeNew()) {
            throw new IllegalStateException("A row of " + table + " is missing");
        }
    }

    private void copy(String table, TableRows rows, Shape shape, List<Map.Entry<UUID, Row>> alike) {
        int[] places = TableRows.places(shape.set());
        StringBuilder columns = new StringBuilder();
        for (int place : places) {
            columns.append(rows.columns().get(place)).append(", ");
        }
        String into = "copy " + Place.NEXT.of(table) + " (" + columns + "id) from stdin";
        database.execute((Connection connection) -> {
            send(connection.unwrap(PGConnection.class), into, places, alike);
            return null;
        });
    }

    private static void send(PGConnection connection, String into, int[] places, List<Map.Entry<UUID, Row>> rows)
            throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(into);
        try {
            StringBuilder lines = new StringBuilder(PIECE + PIECE / 4);
            for (Map.Entry<UUID, Row> row : rows) {
                for (int place : places) {
                    ColumnText.copy(row.getValue().value(place), lines);
                    lines.append('\t');
                }
                lines.append(row.getKey()).append('\n');
                if (lines.length() >= PIECE) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static <T> List<List<T>> pieces(List<T> whole, int size) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += size) {
            pieces.add(whole.subList(from, Math.min(whole.size(), from + size)));
        }
        return pieces;
    }
}
