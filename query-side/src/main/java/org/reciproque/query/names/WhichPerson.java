package org.reciproque.query.names;

import java.util.List;

/** How the screen asks who is meant. */
public final class WhichPerson {

    private WhichPerson() {}

    /** The question for a name that several people may bear, or nobody quite. */
    public static String question(String typed, List<KnownPerson> people) {
        return people.size() == 1
                ? "« " + typed + " » : est-ce " + people.get(0).name() + " ? Dites-le."
                : "« " + typed + " » : plusieurs personnes possibles. Dites laquelle.";
    }
}
