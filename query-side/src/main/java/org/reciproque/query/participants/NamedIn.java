package org.reciproque.query.participants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reciproque.query.people.Folded;

/**
 * Whether a text names somebody: by a name or an alias, or by one word of their name, whatever the case and the accents.
 * Rather once too often than not at all, since somebody reads what is found.
 */
final class NamedIn {

    /** Shorter words of a name, and these, are met in any text. */
    private static final int SHORTEST = 3;

    private static final Set<String> IN_ANY_TEXT = Set.of("des", "les", "dit", "dite", "von", "van", "ben", "del");

    private final List<String> looked = new ArrayList<>();

    /**
     * @param names every name and alias the person is known under
     */
    NamedIn(Collection<String> names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            List<String> words = Folded.words(name);
            found.add(String.join(" ", words));
            words.stream()
                    .filter(word -> word.length() >= SHORTEST && !IN_ANY_TEXT.contains(word))
                    .forEach(found::add);
        }
        found.stream().filter(name -> !name.isEmpty()).forEach(name -> looked.add(" " + name + " "));
    }

    boolean names(String text) {
        String words = " " + Folded.line(text) + " ";
        return looked.stream().anyMatch(words::contains);
    }
}
