package org.reciproque.api.network;

/** The form a network takes (domain.md E15). It changes words, required fields and reports, never the rights of people. */
public enum NetworkForm {
    ASSOCIATION("association loi 1901"),
    HOSTED_BY_SOCIAL_CENTRE("projet porté par un centre social"),
    INFORMAL("groupe informel"),
    SCHOOL("établissement scolaire"),
    CLASS("classe"),
    COMPANY("entreprise");

    private final String label;

    NetworkForm(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
