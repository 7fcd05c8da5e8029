package org.reciproque.query.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of a table, as a spreadsheet should understand it. */
public sealed interface Cell {

    record Text(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Empty() implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null || text.isBlank() ? new Empty() : new Text(text);
    }

    static Cell of(@Nullable LocalDate day) {
        return day == null ? new Empty() : new Day(day);
    }
}
