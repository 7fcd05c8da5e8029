package org.reciproque.api.bilan;

/** What people say an échange changed for them: the movement's own list (seed 2), in its words, without order. */
public enum Effect {
    RELATIONS_PLUS_RICHES("mes relations sont plus riches"),
    DESIR_APPRENDRE("j’ai envie d’apprendre"),
    PEUR_LEVEE("je n’ai plus peur de ce savoir"),
    JE_COMPTE("je compte dans la société"),
    RECONNAISSANCE("je suis reconnu·e"),
    VALEURS("ce projet me plaît par ses valeurs"),
    RESPONSABILITES("j’ai élargi mes responsabilités"),
    CONFIANCE("j’ai plus confiance en moi"),
    ESTIME_AUTRUI("j’estime davantage les autres"),
    PLAISIR_APPRENDRE("j’ai plaisir à apprendre"),
    TREMPLIN_FORMATION("c’est un tremplin vers une formation");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** In the first person, lower case. */
    public String label() {
        return label;
    }

    /** The code used in files: the name in lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
