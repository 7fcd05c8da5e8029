package org.reciproque.research.parquet;

import java.util.List;

/** Columns of the same length, in the order in which they are read. */
public record Table(String name, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
        int rows = columns.get(0).rows();
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "Column " + column.name() + " has " + column.rows() + " rows, others have " + rows);
            }
        }
    }

    public int rows() {
        return columns.get(0).rows();
    }
}
