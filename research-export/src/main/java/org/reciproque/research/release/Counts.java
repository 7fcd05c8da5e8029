package org.reciproque.research.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reciproque.research.parquet.Column;
import org.reciproque.research.parquet.Table;

/**
 * The two tables of a release: one row a quarter, and one row a quarter and theme.
 *
 * <p>Shape: one column a measure with its status beside it, rather than one row a measure. A measure is a variable, and
 * « tidy » data give each variable its column; so every measure keeps its own type, definition and number in the
 * description, a reader with a spreadsheet sees a quarter at a glance, and no program needs to pivot. The status column
 * tells a hidden value from one that does not apply, which an empty cell alone cannot.
 */
record Counts(String network, List<String> themes, List<MaskedQuarter> quarters) {

    static final String BY_QUARTER = "counts_quarter";
    static final String BY_QUARTER_AND_THEME = "counts_quarter_theme";

    static final List<Field> QUARTER_FIELDS = fields(Field.NETWORK, Field.QUARTER);
    static final List<Field> THEME_FIELDS = fields(Field.NETWORK, Field.QUARTER, Field.THEME);

    private record TableRow(String quarter, Optional<String> theme, MaskedQuarter.Row cells) {}

    private static List<Field> fields(Field... keys) {
        List<Field> fields = new ArrayList<>(List.of(keys));
        fields.addAll(Measure.allFields());
        fields.add(Field.SHARE);
        fields.add(Field.SHARE_STATUS);
        return List.copyOf(fields);
    }

    Table byQuarter() {
        return table(
                BY_QUARTER,
                quarters.stream()
                        .map(each -> new TableRow(each.quarter().toString(), Optional.empty(), each.whole()))
                        .toList(),
                false);
    }

    Table byQuarterAndTheme() {
        List<TableRow> rows = new ArrayList<>();
        for (MaskedQuarter each : quarters) {
            for (int place = 0; place < themes.size(); place++) {
                rows.add(new TableRow(
                        each.quarter().toString(),
                        Optional.of(themes.get(place)),
                        each.themes().get(place)));
            }
        }
        return table(BY_QUARTER_AND_THEME, rows, true);
    }

    /** Cells that can be hidden, and those that are: every report says how many (domain.md H). */
    long cells(Optional<Status> status) {
        return quarters.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.whole()), each.themes().stream()))
                .flatMap(row -> Stream.concat(row.counts().values().stream(), Stream.of(row.share())))
                .filter(shown -> status.map(shown.status()::equals).orElse(true))
                .count();
    }

    private Table table(String name, List<TableRow> rows, boolean withTheme) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Text(
                Field.NETWORK.name(), rows.stream().map(row -> network).toList()));
        columns.add(new Column.Text(
                Field.QUARTER.name(), rows.stream().map(TableRow::quarter).toList()));
        if (withTheme) {
            columns.add(new Column.Text(
                    Field.THEME.name(),
                    rows.stream().flatMap(row -> row.theme().stream()).toList()));
        }
        for (Measure measure : Measure.values()) {
            add(
                    columns,
                    measure.fields(),
                    rows.stream()
                            .map(row -> row.cells().counts().getOrDefault(measure, Shown.HIDDEN))
                            .toList());
        }
        add(
                columns,
                List.of(Field.SHARE, Field.SHARE_STATUS),
                rows.stream().map(row -> row.cells().share()).toList());
        return new Table(name, columns);
    }

    private static void add(List<Column> columns, List<Field> valueAndStatus, List<Shown> cells) {
        columns.add(new Column.Whole(
                valueAndStatus.get(0).name(), cells.stream().map(Shown::value).toList()));
        columns.add(new Column.Text(
                valueAndStatus.get(1).name(),
                cells.stream().map(cell -> cell.status().code()).toList()));
    }
}
