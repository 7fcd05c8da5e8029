package org.reciproque.research.parquet;

import java.util.List;
import java.util.Optional;

/** One column of a table, with its values from the first row to the last. */
public sealed interface Column {

    String name();

    int rows();

    /** The value of one row as text, empty where there is none. */
    Optional<String> text(int row);

    /** Text, never missing. Parquet: BYTE_ARRAY, logical type STRING, required. */
    record Text(String name, List<String> values) implements Column {

        public Text {
            values = List.copyOf(values);
        }

        @Override
        public int rows() {
            return values.size();
        }

        @Override
        public Optional<String> text(int row) {
            return Optional.of(values.get(row));
        }
    }

    /** Whole numbers, some missing. Parquet: INT32, logical type INTEGER(32, signed), optional. */
    record Whole(String name, List<Optional<Integer>> values) implements Column {

        public Whole {
            values = List.copyOf(values);
        }

        @Override
        public int rows() {
            return values.size();
        }

        @Override
        public Optional<String> text(int row) {
            return values.get(row).map(String::valueOf);
        }
    }
}
