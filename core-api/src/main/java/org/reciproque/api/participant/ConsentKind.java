package org.reciproque.api.participant;

/** What a person may agree to, or not. */
public enum ConsentKind {
    RESEARCH("recherche"),
    IMAGE("image"),
    BOARD("tableau"),
    QUOTE("témoignage"),
    CONTACT("contact");

    private final String label;

    ConsentKind(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
