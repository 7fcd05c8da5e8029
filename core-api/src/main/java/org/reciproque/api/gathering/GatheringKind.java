package org.reciproque.api.gathering;

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
}
