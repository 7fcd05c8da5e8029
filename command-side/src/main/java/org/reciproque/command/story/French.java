package org.reciproque.command.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How values are quoted and days are read in French files. */
final class French {

    private static final int LONGEST_QUOTE = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** As the format says, then as French spreadsheets like to rewrite it. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private French() {}

    static String quoted(String value) {
        String shown = value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
        return "«\u00a0" + shown + "\u00a0»";
    }

    /** A sentence which goes on after a colon. */
    static String continued(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.FRENCH) + sentence.substring(1);
    }

    static Optional<LocalDate> day(String text) {
        return DAYS.stream()
                .map(format -> parsed(text, format))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(Objects.requireNonNull(LocalDate.parse(text, format)))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException otherFormat) {
            return Optional.empty();
        }
    }
}
