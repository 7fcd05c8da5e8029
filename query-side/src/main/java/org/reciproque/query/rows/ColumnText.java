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

    /** As one field of a line of COPY in text format. */
    static void copy(@Nullable Object value, StringBuilder line) {
        @Nullable String text = of(value);
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(sign);
            }
        }
    }
}
