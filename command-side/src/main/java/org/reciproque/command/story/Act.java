package org.reciproque.command.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The acts a story may tell, by the names they have in the file. */
enum Act {
    ARRIVEE,
    ADHESION,
    REPERAGE,
    OFFRE,
    DEMANDE,
    RETRAIT,
    MISE_EN_RELATION,
    ECHANGE_CONVENU,
    SEANCE,
    ECHANGE_TERMINE,
    BILAN,
    CONSENTEMENT,
    DEPART,
    EFFACEMENT,
    CORRECTION,
    ANNULATION;

    /** Whether the act puts another line right. */
    boolean rights() {
        return this == CORRECTION || this == ANNULATION;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> called(String name) {
        String key = Folding.key(name);
        return Arrays.stream(values()).filter(act -> act.label().equals(key)).findFirst();
    }
}
