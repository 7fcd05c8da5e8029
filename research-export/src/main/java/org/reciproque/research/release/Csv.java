package org.reciproque.research.release;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.reciproque.research.parquet.Column;
import org.reciproque.research.parquet.Table;

/** A table as CSV, as Data Package expects it unless told otherwise: UTF-8, comma, RFC 4180, nothing for no value. */
final class Csv {

    static final String END_OF_LINE = "\r\n";

    private Csv() {}

    static byte[] of(Table table) {
        StringBuilder text = new StringBuilder(
                table.columns().stream().map(Column::name).collect(Collectors.joining(",", "", END_OF_LINE)));
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            text.append(table.columns().stream()
                    .map(column -> column.text(at).map(Csv::quoted).orElse(""))
                    .collect(Collectors.joining(",", "", END_OF_LINE)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
