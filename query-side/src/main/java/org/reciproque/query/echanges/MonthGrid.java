package org.reciproque.query.echanges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One month, day by day, with what happens on each. */
record MonthGrid(YearMonth month, List<Day> days) {

    /**
     * One day of the month.
     *
     * @param classes how the cell looks: free, today, and under which weekday the first day stands
     */
    record Day(LocalDate date, List<AgendaEntry> entries, String classes) {}

    static MonthGrid of(YearMonth month, LocalDate today, List<AgendaEntry> entries) {
        List<Day> days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(date -> day(date, today, entries))
                .toList();
        return new MonthGrid(month, days);
    }

    private static Day day(LocalDate date, LocalDate today, List<AgendaEntry> entries) {
        List<AgendaEntry> here =
                entries.stream().filter(entry -> entry.day().equals(date)).toList();
        List<String> classes = new ArrayList<>(List.of("jour"));
        if (here.isEmpty()) {
            classes.add("libre");
        }
        if (date.equals(today)) {
            classes.add("aujourdhui");
        }
        if (date.getDayOfMonth() == 1) {
            classes.add("debut-" + date.getDayOfWeek().getValue());
        }
        return new Day(date, here, String.join(" ", classes));
    }

    /** The days on which something happens. */
    public List<Day> busy() {
        return days.stream().filter(day -> !day.entries().isEmpty()).toList();
    }
}
