package org.reciproque.query.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a batch of events changes, gathered in memory. Every table has a key {@code id uuid}; changes to one row
 * fall together, so that each row is written once a batch.
 */
public final class RowChanges {

    /** What becomes of one row: columns to set, and whether it may be new. */
    record Change(Map<String, @Nullable Object> columns, boolean mayBeNew) {}

    private final Map<String, Map<UUID, Change>> tables = new LinkedHashMap<>();

    /**
     * Sets these columns, in a new row where there is none. Paper comes in any order, so that the row may have been begun
     * by a later fact.
     *
     * @param table with its schema, for example {@code screens.fiche}
     */
    public void merge(String table, UUID id, Columns columns) {
        put(table, id, columns.values(), true);
    }

    /** Sets these columns of a row that must be there: a missing row is an error. */
    public void change(String table, UUID id, Columns columns) {
        put(table, id, columns.values(), false);
    }

    private void put(String table, UUID id, Map<String, @Nullable Object> columns, boolean mayBeNew) {
        Map<UUID, Change> rows = rows(table);
        Change before = rows.get(id);
        if (before == null) {
            rows.put(id, new Change(columns, mayBeNew));
            return;
        }
        Map<String, @Nullable Object> both = new LinkedHashMap<>(before.columns());
        both.putAll(columns);
        rows.put(id, new Change(both, before.mayBeNew() || mayBeNew));
    }

    private Map<UUID, Change> rows(String table) {
        return tables.computeIfAbsent(table, t -> new LinkedHashMap<>());
    }

    Map<String, Map<UUID, Change>> tables() {
        return tables;
    }

    void clear() {
        tables.clear();
    }
}
