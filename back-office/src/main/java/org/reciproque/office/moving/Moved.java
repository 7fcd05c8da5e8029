package org.reciproque.office.moving;

import java.util.Locale;

/**
 * What was moved: the same wherever it lies.
 *
 * @param count how many events
 * @param sha256 of what every store keeps of them, in order, in hexadecimal
 */
public record Moved(long count, String sha256) {

    /** « 1 fait », « 2 400 faits ». */
    public String inWords() {
        return inWords(count);
    }

    /** The same of any number of them. */
    public static String inWords(long count) {
        return String.format(Locale.FRENCH, "%,d", count) + (count < 2 ? "\u00a0fait" : "\u00a0faits");
    }
}
