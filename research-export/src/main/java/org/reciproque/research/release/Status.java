package org.reciproque.research.release;

import java.util.Locale;

/** How a value is. Why a cell is hidden is not told: that would help to find it. */
enum Status {
    PUBLISHED("valeur publiée", "value published"),
    HIDDEN(
            "valeur masquée : trop peu de personnes, ou protection d’une autre case",
            "value hidden: too few people, or protection of another cell"),
    NOBODY("sans objet : personne n’a été actif", "not applicable: nobody was active");

    private final String french;
    private final String english;

    Status(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String french() {
        return french;
    }

    String english() {
        return english;
    }
}
