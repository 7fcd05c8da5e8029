package org.reciproque.query.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as text: UTF-8 with its mark and semicolons, which is what a French spreadsheet opens by a double click; quoted
 * as RFC 4180 says, and each line as wide as the others.
 */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char MARK = '\ufeff';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    /** What makes a spreadsheet take a text for a formula, wide forms included. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final Pattern OTHER_CELL = Pattern.compile("([,\\t\\r\\n]\"*)([=+\\-@＝＋－＠])");

    private CsvFile() {}

    public static byte[] of(Table table) {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter lines = new CSVPrinter(text, FORMAT)) {
            int width = table.headings().size();
            for (Table.About about : table.about()) {
                lines.printRecord(line(List.of(about.label(), harmless(about.text())), width));
            }
            lines.printRecord(line(List.of(), width));
            lines.printRecord(table.headings());
            for (List<Cell> row : table.rows()) {
                lines.printRecord(row.stream().map(CsvFile::text).toList());
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(List<String> said, int width) {
        List<String> line = new ArrayList<>(said);
        line.addAll(Collections.nCopies(width - said.size(), ""));
        return line;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return harmless(text.text());
        }
        return cell instanceof Cell.Day day ? day.day().toString() : "";
    }

    /**
     * What somebody typed stays a text: an apostrophe before what a spreadsheet would compute. Also inside, after what
     * would end the cell for a spreadsheet set up for commas or tabs, which does not know our quotes.
     */
    private static String harmless(String text) {
        String whole = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return OTHER_CELL.matcher(whole).replaceAll("$1'$2");
    }
}
