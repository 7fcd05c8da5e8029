package org.reciproque.api.participant;

/** Optional; « ne souhaite pas dire » is an answer. */
public enum Gender {
    WOMAN("femme"),
    MAN("homme"),
    OTHER("autre"),
    NOT_SAID("ne souhaite pas dire");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
