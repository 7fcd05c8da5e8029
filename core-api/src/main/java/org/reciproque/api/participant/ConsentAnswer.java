package org.reciproque.api.participant;

/** What a person may answer when they are asked to agree to something; see {@link ConsentKind#answers()}. */
public enum ConsentAnswer {
    YES("oui"),
    NO("non"),
    /** On the board, under the first name alone. */
    FIRST_NAME("prénom seul"),
    /** On the board, under the first name and the initial of the family name. */
    NAME("prénom et initiale"),
    /** On the board, under the alias they chose. */
    ALIAS("alias"),
    /** Their contact goes to those with whom they agreed on an exchange, and to nobody else. */
    PARTIES("personnes d’une mise en relation acceptée"),
    /** Their contact stays with those who animate, who call for them. */
    ANIMATORS("équipe d’animation seulement");

    private final String label;

    ConsentAnswer(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
