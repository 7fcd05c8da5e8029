package org.reciproque.api.gathering;

import java.util.Locale;

/** Why people come together. */
public enum GatheringKind {
    REPERAGE("repérage"),
    REFLECTION("réflexion"),
    CELEBRATION("fête"),
    GENERAL_ASSEMBLY("assemblée générale"),
    TRAINING("formation"),
    COLLECTIVE_CREATION("création collective"),
    JOURNEY("voyage"),
    INTER_NETWORKS("inter-réseaux");

    private final String label;

    GatheringKind(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }

    /** In French, as a line begins. */
    public String title() {
        return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
    }
}
