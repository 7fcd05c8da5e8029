package org.reciproque.query.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Words;

/** The gathered rows of one table. A rebuild gathers hundreds of thousands: values lie in arrays, not in maps. */
final class TableRows {

    /** What one row weighs beside its values, and one value beside its text, in bytes. */
    private static final int ROW = 160;

    /** One row in so many. */
    private static final int RARELY = 20;

    private static final int VALUE = 32;
    private static final int TEXT = 56;

    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<UUID, Row> rows = new LinkedHashMap<>();
    private long weight;
    private long again;

    /** What becomes of one row: the columns that are set, and whether it may be new. */
    static final class Row {

        private @Nullable Object[] values;
        private long set;
        private boolean mayBeNew;

        private Row(int size) {
            this.values = new @Nullable Object[size];
        }

        private void set(int place, @Nullable Object value) {
            if (place >= values.length) {
                values = Arrays.copyOf(values, place + 1);
            }
            values[place] = value;
            set |= 1L << place;
        }

        boolean mayBeNew() {
            return mayBeNew;
        }

        @Nullable
        Object value(int place) {
            return place < values.length ? values[place] : null;
        }

        boolean sets(int place) {
            return (set & 1L << place) != 0;
        }
    }

    /** Rows that set the same columns are written together. */
    record Shape(long set, boolean mayBeNew) {}

    void put(UUID id, Map<String, @Nullable Object> set, boolean mayBeNew) {
        Row row = rows.get(id);
        if (row == null) {
            row = new Row(Math.max(columns.size(), set.size()));
            rows.put(id, row);
            weight += ROW;
        } else {
            again++;
        }
        row.mayBeNew |= mayBeNew;
        for (Map.Entry<String, @Nullable Object> column : set.entrySet()) {
            row.set(place(column.getKey()), column.getValue());
            weight += weight(column.getValue());
        }
    }

    private int place(String column) {
        Integer known = places.get(column);
        if (known != null) {
            return known;
        }
        if (columns.size() == Long.SIZE) {
            throw new IllegalStateException("A table of more than " + Long.SIZE + " columns");
        }
        places.put(column, columns.size());
        columns.add(column);
        return columns.size() - 1;
    }

    private static int weight(@Nullable Object value) {
        if (value instanceof String text) {
            return TEXT + text.length();
        }
        if (value instanceof Words words) {
            return 3 * TEXT + words.text().length();
        }
        return value instanceof Object[] list ? TEXT + VALUE * list.length : VALUE;
    }

    /** About how many bytes all this takes. */
    long weight() {
        return weight;
    }

    /** Whether rows are told of once, as far as can be seen: hardly any was told of again. */
    boolean toldOnce() {
        return again * RARELY < rows.size();
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Every column that some row sets, each at its place. */
    List<String> columns() {
        return columns;
    }

    Map<UUID, Row> rows() {
        return rows;
    }

    /** One row's columns by name. */
    Map<String, @Nullable Object> named(Row row) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int place : places(row.set)) {
            named.put(columns.get(place), row.value(place));
        }
        return named;
    }

    /** The places that are set, rising. */
    static int[] places(long set) {
        int[] places = new int[Long.bitCount(set)];
        long left = set;
        for (int i = 0; i < places.length; i++) {
            places[i] = Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        return places;
    }

    Map<Shape, List<Map.Entry<UUID, Row>>> byShape() {
        Map<Shape, List<Map.Entry<UUID, Row>>> shapes = new LinkedHashMap<>();
        for (Map.Entry<UUID, Row> row : rows.entrySet()) {
            shapes.computeIfAbsent(new Shape(row.getValue().set, row.getValue().mayBeNew), s -> new ArrayList<>())
                    .add(row);
        }
        return shapes;
    }

    /** Empties every column that holds such words. */
    void empty(Predicate<Words> gone) {
        for (Row row : rows.values()) {
            for (int place = 0; place < row.values.length; place++) {
                if (row.values[place] instanceof Words words && gone.test(words)) {
                    row.values[place] = null;
                }
            }
        }
    }
}
