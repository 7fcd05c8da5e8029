package org.reciproque.query.tables;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table as a LibreOffice sheet: days are days, and words stay words, whatever they begin with. */
public final class OdsFile {

    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final double NARROW = 42.0;
    private static final double WIDE = 140.0;

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private OdsFile() {}

    public static byte[] of(Table table) {
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(about(table.about()));
        book.appendSheet(list(table));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.save(bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static Sheet about(List<Table.About> lines) {
        Sheet sheet = new Sheet("À lire", lines.size(), 2);
        for (int i = 0; i < lines.size(); i++) {
            sheet.getRange(i, 0).setValue(lines.get(i).label());
            sheet.getRange(i, 1).setValue(readable(lines.get(i).text()));
        }
        Style wrapped = new Style();
        wrapped.setWrap(true);
        sheet.getRange(0, 0, lines.size(), 1).setStyle(bold());
        sheet.getRange(0, 1, lines.size(), 1).setStyle(wrapped);
        sheet.setColumnWidth(0, NARROW);
        sheet.setColumnWidth(1, WIDE);
        return sheet;
    }

    private static Sheet list(Table table) {
        int width = table.headings().size();
        Sheet sheet = new Sheet("Liste", table.rows().size() + 1, width);
        sheet.getRange(0, 0, 1, width).setValues(table.headings().toArray());
        sheet.getRange(0, 0, 1, width).setStyle(bold());
        sheet.setColumnWidths(0, width, NARROW);
        int rows = table.rows().size();
        if (rows > 0) {
            daysWithoutHours(table, sheet);
            sheet.getRange(1, 0, rows, width)
                    .setValues(table.rows().stream()
                            .flatMap(List::stream)
                            .map(OdsFile::value)
                            .toArray());
        }
        return sheet;
    }

    /** Without a format of its own a day is shown with its midnight. */
    private static void daysWithoutHours(Table table, Sheet sheet) {
        Style day = new Style();
        day.setDataStyle("YYYY-MM-DD");
        for (int i = 0; i < table.headings().size(); i++) {
            int column = i;
            if (table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Day)) {
                sheet.getRange(1, column, table.rows().size(), 1).setStyle(day);
            }
        }
    }

    private static @Nullable Object value(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return readable(text.text());
        }
        return cell instanceof Cell.Day day ? day.day() : null;
    }

    /** Without the signs that no XML may hold, pasted by mistake: with one of them the file would not open. */
    private static String readable(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static Style bold() {
        Style style = new Style();
        style.setBold(true);
        return style;
    }
}
