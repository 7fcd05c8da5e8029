package org.reciproque.query.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and hours as people write them: « mardi 1er décembre 2026, 18 h 30 ». Templates know it as {@code @days}. */
@Component("days")
public final class FrenchDays {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);
    private static final char NBSP = '\u00a0';

    /** « mardi 1er décembre 2026 »; empty for no day. */
    public String full(@Nullable LocalDate day) {
        return day == null ? "" : WEEKDAY.format(day) + NBSP + number(day) + NBSP + MONTH_YEAR.format(day);
    }

    /** « 1er décembre 2026 ». */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : number(day) + NBSP + MONTH_YEAR.format(day);
    }

    /** « 1er décembre ». */
    public String brief(@Nullable LocalDate day) {
        return day == null ? "" : number(day) + NBSP + MONTH.format(day);
    }

    /** « décembre 2026 ». */
    public String month(LocalDate day) {
        return MONTH_YEAR.format(day);
    }

    /** « 18 h 30 »; empty for no hour. */
    public String hour(@Nullable LocalTime at) {
        if (at == null) {
            return "";
        }
        String minutes = at.getMinute() == 0 ? "" : String.format(Locale.ROOT, "%c%02d", NBSP, at.getMinute());
        return at.getHour() + "" + NBSP + "h" + minutes;
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
    }
}
