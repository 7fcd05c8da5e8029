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

    private final TableRows shown = new TableRows();
    private final List<UUID> silent = new ArrayList<>();

    /**
     * @param mayHaveSpoken whether words may have been shown in this column of this table before
     */
    static SpokenPlaces of(RowChanges changes, BiPredicate<String, String> mayHaveSpoken) {
        SpokenPlaces places = new SpokenPlaces();
        changes.tables().forEach((table, rows) -> places.add(table, rows, mayHaveSpoken));
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
                    show(table, name, row.getKey(), words, network(table, row.getValue(), network));
                } else if (spokenBefore && (value == null || value instanceof Words)) {
                    silent.add(id(table, row.getKey(), name));
                }
            }
        }
    }

    private void show(String table, String column, UUID row, Words words, Object network) {
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("network", network);
        place.put("words", words.id().value());
        place.put("whose", words.whose().person());
        place.put("shown_in", table);
        place.put("row_id", row);
        place.put("column_name", column);
        shown.put(id(table, row, column), place, true);
    }

    private static UUID id(String table, UUID row, String column) {
        return DerivedId.of("spoken", table, row, column);
    }

    /** Words are shown by the network where they were said, and a row says which. */
    private static Object network(String table, Row row, int place) {
        Object network = place < 0 ? null : row.value(place);
        if (network == null) {
            throw new IllegalStateException("A row of " + table + " shows words without its network");
        }
        return network;
    }

    /** Places that speak, as rows of {@link #TABLE}. */
    TableRows shown() {
        return shown;
    }

    /** Places that no longer do, if they ever did. */
    List<UUID> silent() {
        return silent;
    }
}
