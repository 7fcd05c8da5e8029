package org.reciproque.command.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.reciproque.api.story.StoryProgress.Fault;

/**
 * The lines of a story as a spreadsheet shows them: the header is line 1, an empty line counts, and a cell on several
 * lines of text is one line of the sheet.
 */
final class StorySheet {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .get();

    private final List<Fault> faults = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    private StorySheet() {}

    static StorySheet of(byte[] file) {
        StorySheet sheet = new StorySheet();
        Optional<String> other = OtherFile.of(file).map(OtherFile::sentence);
        Optional<String> text = other.isPresent() ? Optional.empty() : StoryText.of(file);
        Optional<String> tooMuch = text.flatMap(StorySize::tooMuchOf);
        if (other.isPresent()) {
            sheet.wrong(other.get());
        } else if (tooMuch.isPresent()) {
            sheet.wrong(tooMuch.get());
        } else if (text.isEmpty()) {
            sheet.wrong("Ce fichier n’est pas un texte\u00a0: enregistrez le tableau au format CSV (UTF-8).");
        } else if (text.get().isBlank()) {
            sheet.wrong("Ce fichier est vide.");
        } else {
            sheet.read(text.get());
        }
        return sheet;
    }

    List<Row> rows() {
        return rows;
    }

    List<Fault> faults() {
        return faults;
    }

    private void read(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            readAll(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
            faults.add(new Fault(
                    line,
                    "À partir de la ligne " + line + ", le fichier ne peut pas être lu\u00a0: "
                            + "un guillemet ouvert n’est pas refermé comme il faut."));
        }
    }

    private void readAll(CSVParser parser) {
        for (CSVRecord cells : parser) {
            if (cells.getRecordNumber() == 1) {
                readHeader(cells);
                if (!faults.isEmpty()) {
                    return;
                }
            } else if (cells.stream().anyMatch(cell -> !Folding.stripped(cell).isEmpty())) {
                rows.add(row(cells));
            }
        }
        if (rows.isEmpty()) {
            wrong("Ce fichier ne raconte aucun acte\u00a0: il n’a pas de ligne sous ses titres.");
        }
    }

    private void readHeader(CSVRecord header) {
        if (header.size() == 1
                || header.stream().noneMatch(cell -> Column.headed(cell).isPresent())) {
            wrong("La première ligne doit nommer les colonnes, séparées par des points-virgules\u00a0: " + headings()
                    + ".");
            return;
        }
        for (int i = 0; i < header.size(); i++) {
            readHeading(i, Folding.stripped(header.get(i)));
        }
        String missing = Arrays.stream(Column.values())
                .filter(column -> Column.REQUIRED.contains(column) && !columns.containsValue(column))
                .map(column -> French.quoted(column.heading()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            wrong("Il manque au fichier ce qu’il doit toujours avoir, colonne par colonne\u00a0: " + missing + ".");
        }
    }

    private void readHeading(int index, String heading) {
        Optional<Column> column = Column.headed(heading);
        if (column.isPresent() && columns.containsValue(column.get())) {
            wrongHeading(heading, "est là deux fois");
        } else if (column.isPresent()) {
            columns.put(index, column.get());
        } else if (!heading.isEmpty()) {
            wrongHeading(heading, "n’est pas connue\u00a0; les colonnes connues sont " + headings());
        }
    }

    private Row row(CSVRecord cells) {
        Map<Column, String> named = new EnumMap<>(Column.class);
        List<String> strays = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Folding.stripped(cells.get(i));
            Column column = columns.get(i);
            if (column != null) {
                named.put(column, cell);
            } else if (!cell.isEmpty()) {
                strays.add(cell);
            }
        }
        Row row = new Row(Math.toIntExact(cells.getRecordNumber()), named);
        if (!strays.isEmpty()) {
            row.wrong("il y a plus de valeurs que de colonnes nommées");
        }
        return row;
    }

    private static String headings() {
        return Arrays.stream(Column.values()).map(Column::heading).collect(Collectors.joining(", "));
    }

    private void wrong(String sentence) {
        faults.add(new Fault(0, sentence));
    }

    private void wrongHeading(String heading, String why) {
        faults.add(new Fault(1, "Ligne 1\u00a0: la colonne " + French.quoted(heading) + " " + why + "."));
    }
}
