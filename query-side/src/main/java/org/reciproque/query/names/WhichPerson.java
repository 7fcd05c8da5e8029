package org.reciproque.query.names;

import java.util.List;

/** How the screen asks who is meant. */
public final class WhichPerson {

    private WhichPerson() {}

    /** The question for a name that several people may bear, or nobody quite. */
    public static String question(String typed, List<KnownPerson> people) {
        return people.size() == 1
                ? "«\u00a0" + typed + "\u00a0»\u00a0: est-ce " + people.get(0).name() + "\u00a0? Dites-le."
                : "«\u00a0" + typed + "\u00a0»\u00a0: plusieurs personnes possibles. Dites laquelle.";
    }
}
