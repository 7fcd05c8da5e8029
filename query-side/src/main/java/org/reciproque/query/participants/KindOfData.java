package org.reciproque.query.participants;

/**
 * What is kept about a person, by kind: why, and who may see it. The reasons are those of article 6 of the GDPR, in plain
 * words, as the CNIL asks of an association (« Guide de sensibilisation au RGPD pour les associations »).
 */
public enum KindOfData {
    IDENTITY(
            "Qui elle est",
            "Pour la reconnaître et l’accueillir : c’est ce qu’elle attend du réseau.",
            "l’équipe d’animation ; au tableau, le prénom ou l’alias qu’elle a choisi"),
    CONTACT(
            "Pour la joindre",
            "Pour la prévenir et la mettre en relation, autant qu’elle l’a bien voulu.",
            "l’équipe d’animation, et les personnes d’une mise en relation acceptée, sauf si elle a dit non"),
    GUARDIAN("Qui répond pour elle", "Parce qu’elle n’est pas majeure.", "l’équipe d’animation"),
    COARSE(
            "Pour les nombres du réseau",
            "Pour des totaux, sans nom ; ne pas répondre est une réponse.",
            "l’équipe d’animation ; ailleurs, des totaux seulement"),
    CHOICES("Ses choix", "Pour pouvoir montrer ce qu’elle a accepté et ce qu’elle a refusé.", "l’équipe d’animation"),
    MEMBERSHIPS(
            "Ses adhésions",
            "Pour la vie du réseau et les comptes de qui le porte.",
            "l’équipe d’animation, la trésorerie"),
    SAVOIRS(
            "Ses offres et ses demandes",
            "Pour chercher avec qui échanger : c’est ce qu’elle attend du réseau.",
            "l’équipe d’animation ; au tableau, sauf si elle a dit non"),
    MEETINGS(
            "Ses mises en relation et ses échanges",
            "Pour accompagner ce qui se vit, et le raconter en totaux à ceux qui soutiennent le réseau.",
            "l’équipe d’animation, et les personnes avec qui elle échange"),
    PRESENCES(
            "Quand elle était là",
            "Pour noter une séance ou une rencontre ; seuls des totaux sans nom en sortent.",
            "l’équipe d’animation"),
    WORDS(
            "Ce qu’elle a dit d’autre",
            "Pour garder la mémoire des échanges, avec ses mots ; publiés seulement si elle l’accepte.",
            "l’équipe d’animation, et les personnes avec qui elle échange");

    private final String label;
    private final String why;
    private final String seenBy;

    KindOfData(String label, String why, String seenBy) {
        this.label = label;
        this.why = why.replace(" :", "\u00a0:").replace(" ;", "\u00a0;");
        this.seenBy = seenBy.replace(" ;", "\u00a0;");
    }

    public String label() {
        return label;
    }

    /** Why it is kept, in a sentence. */
    public String why() {
        return why;
    }

    /** After « Qui le voit : ». */
    public String seenBy() {
        return seenBy;
    }
}
