package org.reciproque.reporting.print;

import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.reciproque.api.base.Period;

/**
 * Numbers, days and spaces as the Imprimerie nationale writes them: a narrow no-break space inside large numbers and
 * before « % », a no-break space before « : » and after « n° ». Nothing is left to the locale data of the machine, so that
 * the same figures give the same bytes everywhere.
 */
public final class French {

    /** U+00A0, before a colon and inside guillemets. */
    public static final char NO_BREAK = '\u00a0';

    /** U+202F, between thousands and before a percent sign. */
    public static final char NARROW = '\u202f';

    private French() {}

    /** 12 345. */
    public static String number(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder text = new StringBuilder(value < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(NARROW);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** « 40 sur 87, soit 46 % »; without a whole there is no share to tell. */
    public static String share(int part, int whole) {
        if (whole == 0) {
            return "sans objet";
        }
        long percent = Math.round(100.0 * part / whole);
        return number(part) + " sur" + NO_BREAK + number(whole) + ", soit" + NO_BREAK + percent + NARROW + "%";
    }

    /** « 1 séance », « 0 séance », « 2 séances ». */
    public static String counted(long count, String one, String several) {
        return number(count) + NO_BREAK + (count < 2 ? one : several);
    }

    /** « 1er janvier 2024 », « 31 décembre 2024 ». */
    public static String day(LocalDate day) {
        return dayOfMonth(day) + NO_BREAK + month(day.getMonth()) + " " + day.getYear();
    }

    /** « du 1er janvier au 31 décembre 2024 ». */
    public static String period(Period period) {
        LocalDate first = period.first();
        boolean sameYear = first.getYear() == period.last().getYear();
        String from = sameYear ? dayOfMonth(first) + NO_BREAK + month(first.getMonth()) : day(first);
        return "du " + from + " au " + day(period.last());
    }

    /** « janvier », « février » … in lower case. */
    public static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    public static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** As a French dictionary orders words: accents and case decide only between equals. */
    public static Collator alphabet() {
        return Collator.getInstance(Locale.FRENCH);
    }

    /** A name made fit for a file: « Réseau de l’Étang » becomes « reseau-de-l-etang », 60 letters at most. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(60, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "reseau" : cut;
    }

    private static String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }
}
