package org.reciproque.command.example;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them. */
final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);

    private French() {}

    static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er " + DAY.format(day).substring(2) : DAY.format(day);
    }
}
