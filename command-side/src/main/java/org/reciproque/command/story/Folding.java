package org.reciproque.command.story;

import java.text.Normalizer;
import java.util.Locale;

/** How the words of the format are recognised however they are typed: « Arrivée » is {@code arrivee}. */
final class Folding {

    private Folding() {}

    /** Lower case, without accents, spaces as underscores; {@code ""} when there is nothing. */
    static String key(String text) {
        return Normalizer.normalize(stripped(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "_");
    }

    /** Without spaces around, the unbreakable ones of spreadsheets included. */
    static String stripped(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
