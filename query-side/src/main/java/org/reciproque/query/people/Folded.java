package org.reciproque.query.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without its accents, case and signs, as {@code screens.fold} does it in the database. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** The words of a text, in order; empty for a text without letters or digits. */
    public static List<String> words(String text) {
        return Arrays.stream(SIGNS.split(letters(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a text with one space between them. */
    public static String line(String text) {
        return String.join(" ", words(text));
    }

    private static String letters(String text) {
        String lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
