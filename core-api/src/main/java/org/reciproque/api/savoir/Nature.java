package org.reciproque.api.savoir;

/** A savoir is shown; a service is done for somebody, and only some networks admit it (domain.md E7). */
public enum Nature {
    SAVOIR("savoir"),
    SERVICE("service");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
