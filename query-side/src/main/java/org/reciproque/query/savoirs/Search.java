package org.reciproque.query.savoirs;

import java.util.List;
import java.util.Set;
import org.reciproque.query.people.Folded;

/**
 * What somebody looks for, word by word: as written without accents, and its stem, so that « Jardiner » finds « le
 * jardinage ». Little words are left out unless there is nothing else.
 *
 * @param words folded, never blank
 * @param stems of the same length; an empty text where a word has none
 */
public record Search(String[] words, String[] stems) {

    private static final int MOST_WORDS = 8;

    static Search of(String typed, FrenchStems french) {
        List<String> words = Folded.words(typed.replace('’', '\'')).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<String> meaning = words.stream()
                .filter(word -> word.length() > 1 && !french.of(word).isEmpty())
                .toList();
        List<String> kept = meaning.isEmpty() ? words : meaning;
        return new Search(
                kept.toArray(String[]::new),
                kept.stream().map(word -> stem(word, french)).toArray(String[]::new));
    }

    private static String stem(String word, FrenchStems french) {
        Set<String> stems = french.of(word);
        return stems.isEmpty() ? "" : stems.iterator().next();
    }
}
