package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.RowChanges.Change;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where somebody's words are shown now: one place a column of a row, so that the same facts leave the same places
 * whatever the batches they were read in.
 */
final class SpokenPlaces {

    private static final String SHOWN =
            "insert into screens.spoken (id, network, words, whose, shown_in, row_id, column_name)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set words = excluded.words, whose = excluded.whose";

    private final List<@Nullable Object[]> shown = new ArrayList<>();
    private final List<UUID> silent = new ArrayList<>();

    static SpokenPlaces of(RowChanges changes) {
        SpokenPlaces places = new SpokenPlaces();
        changes.tables().forEach((table, rows) -> rows.forEach((id, change) -> places.add(table, id, change)));
        return places;
    }

    private void add(String table, UUID row, Change change) {
        for (Map.Entry<String, @Nullable Object> column : change.columns().entrySet()) {
            UUID place = DerivedId.of("spoken", table, row, column.getKey());
            if (column.getValue() instanceof Words words && words.readable()) {
                shown.add(new @Nullable Object[] {
                    place,
                    network(table, change),
                    words.id().value(),
                    words.whose().person(),
                    table,
                    row,
                    column.getKey()
                });
            } else if (column.getValue() == null || column.getValue() instanceof Words) {
                silent.add(place);
            }
        }
    }

    /** Words are shown by the network where they were said, and a row says which. */
    private static Object network(String table, Change change) {
        return Objects.requireNonNull(
                change.columns().get("network"), () -> "A row of " + table + " shows words without its network");
    }

    void write(JdbcTemplate database) {
        if (!silent.isEmpty()) {
            Object ids = silent.toArray(UUID[]::new);
            database.update("delete from screens.spoken where id = any (?)", ids);
        }
        if (!shown.isEmpty()) {
            database.batchUpdate(SHOWN, shown);
        }
    }
}
