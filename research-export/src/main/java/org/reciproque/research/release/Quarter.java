package org.reciproque.research.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reciproque.api.base.Period;

/** Three months of a year, written as the movement writes them: 2024-T1. */
record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarters of a span that were over before a day. */
    static List<Quarter> endedBefore(LocalDate day, Period span) {
        return Stream.iterate(of(span.first()), Quarter::next)
                .takeWhile(quarter -> !quarter.period().first().isAfter(span.last()))
                .takeWhile(quarter -> quarter.period().last().isBefore(day))
                .toList();
    }

    Period period() {
        return Period.quarter(year, number);
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-T%d", year, number);
    }
}
