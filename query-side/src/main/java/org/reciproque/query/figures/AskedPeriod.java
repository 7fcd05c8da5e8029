package org.reciproque.query.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;

/**
 * The period an address asks for: {@code annee=2025}, or {@code du=…&au=…}; and what was known then: {@code arrete=N}.
 *
 * @param year empty for a free period
 */
public record AskedPeriod(Period period, Optional<Integer> year, CutOff cutOff) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    /**
     * Reads the address.
     *
     * @throws Refusal with a sentence, for what is no period
     */
    static AskedPeriod in(Map<String, String> asked, LocalDate today) {
        CutOff cutOff = cutOff(asked.getOrDefault("arrete", ""));
        String first = asked.getOrDefault("du", "").strip();
        String last = asked.getOrDefault("au", "").strip();
        if (first.isEmpty() && last.isEmpty()) {
            int year = year(asked.getOrDefault("annee", "").strip(), today);
            return new AskedPeriod(Period.year(year), Optional.of(year), cutOff);
        }
        if (first.isEmpty() || last.isEmpty()) {
            throw new Refusal("Une période a un premier et un dernier jour\u00a0: donnez les deux.");
        }
        return new AskedPeriod(new Period(day(first), day(last)), Optional.empty(), cutOff);
    }

    static AskedPeriod thisYear(LocalDate today) {
        return in(Map.of(), today);
    }

    /** The same period a year earlier. */
    public Period before() {
        return year.map(y -> Period.year(y - 1))
                .orElseGet(() ->
                        new Period(period.first().minusYears(1), period.last().minusYears(1)));
    }

    /** The number asked for, if the address says one. */
    public Optional<Long> number() {
        return cutOff instanceof CutOff.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** What comes after the question mark, to ask for the same elsewhere. */
    public String address() {
        return when() + number().map(n -> "&arrete=" + n).orElse("");
    }

    /** The same, as known after this number whatever is noted since. */
    String address(long number) {
        return when() + "&arrete=" + number;
    }

    private String when() {
        return year.map(y -> "annee=" + y).orElseGet(() -> "du=" + period.first() + "&au=" + period.last());
    }

    private static int year(String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return today.getYear();
        }
        if (!typed.matches("[0-9]{4}") || Integer.parseInt(typed) < EARLIEST || Integer.parseInt(typed) > LATEST) {
            throw new Refusal("Écrivez l’année avec ses quatre chiffres, par exemple 2025.");
        }
        return Integer.parseInt(typed);
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
                throw new Refusal("Vérifiez l’année de cette période.");
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new Refusal("Ce jour n’existe pas\u00a0: choisissez-le dans le calendrier.");
        }
    }

    private static CutOff cutOff(String typed) {
        if (typed.isBlank()) {
            return new CutOff.Latest();
        }
        if (!typed.strip().matches("[0-9]{1,15}")) {
            throw new Refusal("« Tel que connu » se dit par un numéro d’événement.");
        }
        return new CutOff.Number(Long.parseLong(typed.strip()));
    }
}
