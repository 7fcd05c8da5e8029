package org.reciproque.api.network;

/** The word a network uses for itself. */
public enum NetworkWord {
    RERS("réseau d’échanges réciproques de savoirs"),
    RECS("réseau d’échanges de compétences et de savoirs"),
    RES("réseau d’échanges de savoirs");

    private final String label;

    NetworkWord(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
