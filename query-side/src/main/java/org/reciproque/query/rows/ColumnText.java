package org.reciproque.query.rows;

import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Words;

/** The values of columns as PostgreSQL reads them from text. */
final class ColumnText {

    private ColumnText() {}

    /** As a text that is cast to the column's type. */
    static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Words words) {
            return words.readable() ? words.text() : null;
        }
        return value instanceof Object[] list ? array(list) : value.toString();
    }

    private static String array(Object[] list) {
        StringBuilder text = new StringBuilder("{");
        for (Object part : list) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"')
                    .append(part.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }
}
