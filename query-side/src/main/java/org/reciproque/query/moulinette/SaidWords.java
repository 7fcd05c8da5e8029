package org.reciproque.query.moulinette;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.reciproque.query.savoirs.FrenchStems;

/**
 * The words of a sheet: stem → the word as it was written, for the savoir and for what was added. Days and hours are
 * left out: « le matin » is no savoir.
 */
record SaidWords(Map<String, String> savoir, Map<String, String> more) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+");

    static SaidWords of(Said said, FrenchStems french) {
        return new SaidWords(words(said.savoir(), french), words(said.more(), french));
    }

    private static Map<String, String> words(String text, FrenchStems french) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            Set<String> stems = french.of(word);
            if (!stems.isEmpty() && !Moments.isOne(plain(word))) {
                words.putIfAbsent(stems.iterator().next(), plain(word));
            }
        }
        return words;
    }

    /** « l’ourlet » is shown as « ourlet ». */
    private static String plain(String word) {
        int elided = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        return elided > 0 && elided <= 3 ? word.substring(elided + 1) : word;
    }
}
