package org.reciproque.reporting.activity;

import java.util.List;
import java.util.stream.Stream;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.reporting.print.French;

/** One month of the year, and the whole year as the last row. */
record MonthRow(
        String month,
        String sessions,
        String attendances,
        String meetings,
        String offers,
        String demands,
        boolean total) {

    static List<MonthRow> of(ActivityYear year) {
        Stream<MonthRow> months = year.months().stream()
                .map(month -> row(
                        French.capitalised(French.month(month.period().first().getMonth())), month, false));
        return Stream.concat(months, Stream.of(row("Année " + year.year(), year.now(), true)))
                .toList();
    }

    private static MonthRow row(String name, KeyFigures figures, boolean total) {
        return new MonthRow(
                name,
                French.number(figures.sessions()),
                French.number(figures.attendances()),
                French.number(figures.meetings().total()),
                French.number(figures.offersMade()),
                French.number(figures.demandsExpressed()),
                total);
    }
}
