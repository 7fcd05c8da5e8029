package org.reciproque.api.seat;

/** What somebody does in one network. */
public enum Role {
    ANIMATOR("animation"),
    TREASURER("trésorerie"),
    RESEARCHER("recherche"),
    ADMINISTRATOR("administration");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
