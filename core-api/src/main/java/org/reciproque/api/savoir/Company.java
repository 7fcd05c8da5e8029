package org.reciproque.api.savoir;

/** With whom somebody wishes to learn or to pass on. */
public enum Company {
    ALONE("en tête à tête"),
    GROUP("en groupe"),
    EITHER("l’un ou l’autre");

    private final String label;

    Company(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
