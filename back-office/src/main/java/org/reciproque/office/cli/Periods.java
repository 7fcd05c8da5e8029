package org.reciproque.office.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reciproque.api.base.Period;

/** The periods inside one, each under the name that files give it: 2024, 2024-T1, 2023-2025. */
record Periods(boolean byQuarter, boolean byYear) {

    private static final int QUARTERS = 4;
    private static final int MONTHS_A_QUARTER = 3;

    /** Whole years and quarters that lie inside, in order of time, then the period itself. */
    Map<String, Period> of(Period whole) {
        Map<String, Period> periods = new LinkedHashMap<>();
        for (int year = whole.first().getYear(); year <= whole.last().getYear(); year++) {
            if (byYear || byQuarter) {
                addIfInside(Period.year(year), whole, periods);
            }
            for (int quarter = 1; byQuarter && quarter <= QUARTERS; quarter++) {
                addIfInside(Period.quarter(year, quarter), whole, periods);
            }
        }
        periods.put(name(whole), whole);
        return periods;
    }

    private static void addIfInside(Period part, Period whole, Map<String, Period> periods) {
        if (whole.contains(part.first()) && whole.contains(part.last())) {
            periods.put(name(part), part);
        }
    }

    static String name(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        Period years = new Period(LocalDate.of(first.getYear(), 1, 1), LocalDate.of(last.getYear(), 12, 31));
        if (period.equals(years)) {
            return first.getYear() == last.getYear()
                    ? String.valueOf(first.getYear())
                    : first.getYear() + "-" + last.getYear();
        }
        int quarter = (first.getMonthValue() - 1) / MONTHS_A_QUARTER + 1;
        return period.equals(Period.quarter(first.getYear(), quarter))
                ? first.getYear() + "-T" + quarter
                : first + "_" + last;
    }
}
