package org.reciproque.query.echanges;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** How often people meet. A month is counted as people say it: « le premier mercredi », not « le 7 ». */
enum Rhythm {
    ONCE("une seule fois"),
    WEEKLY("chaque semaine"),
    FORTNIGHTLY("tous les quinze jours"),
    MONTHLY("chaque mois, le même jour de la semaine");

    private static final int DAYS_IN_WEEK = 7;
    private static final int LAST_WEEK = 4;

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }

    /** The days, the first included. */
    List<LocalDate> days(LocalDate first, int times) {
        return switch (this) {
            case ONCE -> List.of(first);
            case WEEKLY -> every(first, 1, times);
            case FORTNIGHTLY -> every(first, 2, times);
            case MONTHLY ->
                IntStream.range(0, times)
                        .mapToObj(i -> sameWeekday(first, YearMonth.from(first).plusMonths(i)))
                        .toList();
        };
    }

    private static List<LocalDate> every(LocalDate first, int weeks, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> first.plusWeeks((long) i * weeks))
                .toList();
    }

    /** The second Tuesday stays the second Tuesday; a fifth one becomes the last, since few months have five. */
    private static LocalDate sameWeekday(LocalDate first, YearMonth month) {
        DayOfWeek weekday = first.getDayOfWeek();
        int weeksBefore = (first.getDayOfMonth() - 1) / DAYS_IN_WEEK;
        LocalDate begin = month.atDay(1);
        return weeksBefore == LAST_WEEK
                ? begin.with(TemporalAdjusters.lastInMonth(weekday))
                : begin.with(TemporalAdjusters.firstInMonth(weekday)).plusWeeks(weeksBefore);
    }
}
