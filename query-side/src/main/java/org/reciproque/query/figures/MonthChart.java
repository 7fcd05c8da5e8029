package org.reciproque.query.figures;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reciproque.api.base.Period;

/**
 * Sessions by month beside the same months a year earlier: a bar chart drawn by the server, and its table.
 *
 * @param months in the order of the calendar
 * @param width of the drawing, in its own units
 * @param halfway sessions at the line in the middle
 */
public record MonthChart(List<Month> months, int width, int halfway, int total) {

    /** Beyond this the bars would be too thin to read: only the table is shown. */
    public static final int MOST_DRAWN = 24;

    static final int BASE = 180;
    private static final int HIGHEST = 150;
    private static final int STEP = 58;
    private static final int LEFT = 20;
    private static final int BAR = 20;

    /**
     * One month: numbers, and where its two bars stand.
     *
     * @param name « jan. »
     * @param fullName « janvier 2025 »
     */
    public record Month(String name, String fullName, int before, int now, int x, int beforeHeight, int nowHeight) {

        public int nowX() {
            return x + BAR + 2;
        }

        public int middle() {
            return x + BAR + 1;
        }

        public int beforeY() {
            return BASE - beforeHeight;
        }

        public int nowY() {
            return BASE - nowHeight;
        }
    }

    static MonthChart of(Period period, Map<YearMonth, Integer> now, Map<YearMonth, Integer> before) {
        List<YearMonth> calendar = new ArrayList<>();
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            calendar.add(month);
        }
        int highest = 1;
        for (YearMonth month : calendar) {
            highest = Math.max(
                    highest, Math.max(now.getOrDefault(month, 0), before.getOrDefault(month.minusYears(1), 0)));
        }
        List<Month> months = new ArrayList<>();
        int total = 0;
        for (YearMonth month : calendar) {
            int here = now.getOrDefault(month, 0);
            int then = before.getOrDefault(month.minusYears(1), 0);
            total += here;
            months.add(new Month(
                    brief(month),
                    month.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + month.getYear(),
                    then,
                    here,
                    LEFT + months.size() * STEP,
                    then * HIGHEST / highest,
                    here * HIGHEST / highest));
        }
        return new MonthChart(months, LEFT + months.size() * STEP, (highest + 1) / 2, total);
    }

    /** Whether the bars are worth drawing. */
    public boolean drawn() {
        return total > 0 && months.size() <= MOST_DRAWN;
    }

    private static String brief(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }
}
