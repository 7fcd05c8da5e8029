package org.reciproque.command.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.reciproque.api.network.NetworkSettings;

/**
 * How a network’s years go: quiet in July and August, busy in September; a repérage every six weeks; growing until the
 * last full calendar year before today, which is lived at the size of its profile.
 */
final class Seasons {

    /** How much of a year’s life falls into each month, January first; a share of nothing but each other. */
    private static final double[] MONTHS = {1.1, 0.95, 1.1, 1, 1, 1.05, 0.4, 0.25, 1.6, 1.25, 1.15, 0.75};

    private static final double A_YEAR = 365.25;
    private static final double GROWTH_A_YEAR = 0.04;

    /** How many usual days the day of a repérage is worth. */
    private final double reperage;

    private final LocalDate founding;
    private final LocalDate firstReperage;
    private final LocalDate fullSize;
    private final Map<Integer, Double> yearWeights = new HashMap<>();
    private final Map<Integer, Double> yearWeightsAtReperages = new HashMap<>();

    /** @param atReperage the part of what is said in six weeks that is said on the day of the repérage */
    Seasons(LocalDate founding, LocalDate today, double atReperage) {
        this.reperage = (NetworkSettings.SIX_WEEKS - 1) * atReperage / (1 - atReperage);
        this.founding = founding;
        this.firstReperage = founding.plusDays(7);
        this.fullSize = LocalDate.of(today.getYear() - 1, 1, 1);
    }

    LocalDate firstReperage() {
        return firstReperage;
    }

    boolean isReperage(LocalDate day) {
        return Math.floorMod(ChronoUnit.DAYS.between(firstReperage, day), (long) NetworkSettings.SIX_WEEKS) == 0;
    }

    double month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    /** The part of its calendar year that this day is, all days of a year making 1. */
    double part(LocalDate day, boolean atReperages) {
        Map<Integer, Double> years = atReperages ? yearWeightsAtReperages : yearWeights;
        Double year = years.get(day.getYear());
        if (year == null) {
            year = weightOfYear(day.getYear(), atReperages);
            years.put(day.getYear(), year);
        }
        return weight(day, atReperages) / year;
    }

    private double weightOfYear(int year, boolean atReperages) {
        LocalDate first = LocalDate.of(year, 1, 1);
        double sum = 0;
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            sum += weight(day, atReperages);
        }
        return sum;
    }

    private double weight(LocalDate day, boolean atReperages) {
        return month(day) * (atReperages && isReperage(day) ? reperage : 1);
    }

    /** How far the network has grown: {@code start} at its founding, 1 on the first day of its full size. */
    double grown(LocalDate day, double start) {
        if (day.isBefore(fullSize)) {
            double way = ChronoUnit.DAYS.between(founding, fullSize);
            return start + (1 - start) * ChronoUnit.DAYS.between(founding, day) / way;
        }
        double more = ChronoUnit.DAYS.between(fullSize.plusYears(1), day) / A_YEAR;
        return 1 + GROWTH_A_YEAR * Math.max(0, more);
    }

    /** Days on which people hardly meet: the heart of the summer, the end of the year, Sundays. */
    static boolean quiet(LocalDate day) {
        MonthDay in = MonthDay.from(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || (in.isAfter(MonthDay.of(7, 13)) && in.isBefore(MonthDay.of(8, 25)))
                || in.isAfter(MonthDay.of(12, 22))
                || in.isBefore(MonthDay.of(1, 3));
    }
}
