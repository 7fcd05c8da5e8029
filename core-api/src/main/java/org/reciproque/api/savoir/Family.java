package org.reciproque.api.savoir;

/** The four families by which people find savoirs they did not know they had. No family is above another. */
public enum Family {
    CLASSIQUE("savoir classique"),
    SAVOIR_FAIRE("savoir-faire"),
    FONCTIONNEL("savoir fonctionnel"),
    EXPERIENCE_DE_VIE("expérience de vie");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
