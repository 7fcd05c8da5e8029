package org.reciproque.api.echange;

/** On which side of one échange somebody stands; everybody stands on both in the life of a network. */
public enum Side {
    OFFREUR("offreur"),
    DEMANDEUR("demandeur");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
