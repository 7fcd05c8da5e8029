package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.TableRows.Row;

/**
 * Where somebody's words are shown now: one place a column of a row, so that the same facts leave the same places
 * whatever the batches they were read in.
 */
final class SpokenPlaces {

    static final String TABLE = "screens.spoken";

    private final List<Shown> shown = new ArrayList<>();
    private final List<UUID> silent = new ArrayList<>();

    /** A place that speaks. */
    record Shown(UUID id, UUID network, UUID words, UUID whose, String table, UUID row, String column) {

        static final List<String> COLUMNS =
                List.of("id", "network", "words", "whose", "shown_in", "row_id", "column_name");

        private Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("network", network);
            columns.put("words", words);
            columns.put("whose", whose);
            columns.put("shown_in", table);
            columns.put("row_id", row);
            columns.put("column_name", column);
            return columns;
        }
    }

    /**
     * @param mayHaveSpoken whether words may have been shown in this column of this table before
     */
    static SpokenPlaces of(Map<String, TableRows> tables, BiPredicate<String, String> mayHaveSpoken) {
        SpokenPlaces places = new SpokenPlaces();
        tables.forEach((table, rows) -> places.add(table, rows, mayHaveSpoken));
        return places;
    }

    private void add(String table, TableRows rows, BiPredicate<String, String> mayHaveSpoken) {
        List<String> columns = rows.columns();
        int network = columns.indexOf("network");
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            boolean spokenBefore = mayHaveSpoken.test(table, name);
            for (Map.Entry<UUID, Row> row : rows.rows().entrySet()) {
                if (!row.getValue().sets(column)) {
                    continue;
                }
                @Nullable Object value = row.getValue().value(column);
                if (value instanceof Words words && words.readable()) {
                    shown.add(new Shown(
                            id(table, row.getKey(), name),
                            network(table, row.getValue(), network),
                            words.id().value(),
                            words.whose().person(),
                            table,
                            row.getKey(),
                            name));
                } else if (spokenBefore && (value == null || value instanceof Words)) {
                    silent.add(id(table, row.getKey(), name));
                }
            }
        }
    }

    private static UUID id(String table, UUID row, String column) {
        return DerivedId.of("spoken", table, row, column);
    }

    /** Words are shown by the network where they were said, and a row says which. */
    private static UUID network(String table, Row row, int place) {
        if (place >= 0 && row.value(place) instanceof UUID network) {
            return network;
        }
        throw new IllegalStateException("A row of " + table + " shows words without its network");
    }

    List<Shown> shown() {
        return shown;
    }

    /** Places that speak, as rows of {@link #TABLE}. */
    TableRows rows() {
        TableRows rows = new TableRows();
        shown.forEach(place -> rows.put(place.id(), place.columns(), true));
        return rows;
    }

    /** Places that no longer do, if they ever did. */
    List<UUID> silent() {
        return silent;
    }
}
