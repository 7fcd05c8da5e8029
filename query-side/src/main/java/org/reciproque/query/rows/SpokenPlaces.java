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
        tables.forEach((table, rows) -> places.add(Table.of(table, rows, mayHaveSpoken), rows));
        return places;
    }

    /**
     * What is known of a table before its rows are looked at.
     *
     * @param network the place of the column that says whose row it is; -1 where there is none
     */
    private record Table(String name, List<String> columns, List<Boolean> spokenBefore, int network) {

        static Table of(String name, TableRows rows, BiPredicate<String, String> mayHaveSpoken) {
            List<String> columns = List.copyOf(rows.columns());
            return new Table(
                    name,
                    columns,
                    columns.stream()
                            .map(column -> mayHaveSpoken.test(name, column))
                            .toList(),
                    columns.indexOf("network"));
        }

        private UUID place(UUID row, int column) {
            return DerivedId.of("spoken", name, row, columns.get(column));
        }

        /** Words are shown by the network where they were said, and a row says which. */
        private UUID networkOf(Row row) {
            if (network >= 0 && row.value(network) instanceof UUID said) {
                return said;
            }
            throw new IllegalStateException("A row of " + name + " shows words without its network");
        }
    }

    /** Row by row: there may be hundreds of thousands of them, far apart in memory. */
    private void add(Table table, TableRows rows) {
        rows.rows().forEach((id, row) -> {
            for (int column = 0; column < table.columns().size(); column++) {
                if (row.sets(column)) {
                    look(table, id, row, column);
                }
            }
        });
    }

    private void look(Table table, UUID id, Row row, int column) {
        @Nullable Object value = row.value(column);
        if (value instanceof Words words && words.readable()) {
            shown.add(new Shown(
                    table.place(id, column),
                    table.networkOf(row),
                    words.id().value(),
                    words.whose().person(),
                    table.name(),
                    id,
                    table.columns().get(column)));
        } else if (table.spokenBefore().get(column) && (value == null || value instanceof Words)) {
            silent.add(table.place(id, column));
        }
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
