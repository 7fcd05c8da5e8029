package org.reciproque.api.figures;

import java.util.Locale;

/** The key figures of a network and their written definitions (domain.md H; evaluation definitions where they differ). */
public enum Figure {
    PARTICIPANTS_ACTIFS(
            "Participants actifs",
            "Personnes distinctes ayant, dans la période, exprimé une offre ou une demande, participé à une mise en relation (offreur, demandeur ou médiateur), été présentes à une séance ou donné un bilan. Être venu à un repérage ne suffit pas."),
    ADHERENTS(
            "Adhérents",
            "Personnes distinctes dont une adhésion couvre au moins un jour de la période, même si elles sont parties ensuite."),
    NOUVEAUX_PARTICIPANTS(
            "Nouveaux participants",
            "Personnes dont le tout premier acte de participation, parmi tout ce qui est connu, tombe dans la période."),
    OFFRES_EXPRIMEES("Offres exprimées", "Offres dont le jour est dans la période."),
    OFFRES_OUVERTES_AU(
            "Offres ouvertes à la fin",
            "Offres exprimées au plus tard le dernier jour, ni retirées ni arrivées au bout de leur validité, et dont la personne n’est pas partie."),
    DEMANDES_EXPRIMEES("Demandes exprimées", "Demandes dont le jour est dans la période."),
    DEMANDES_OUVERTES_AU(
            "Demandes ouvertes à la fin",
            "Demandes exprimées au plus tard le dernier jour, ni retirées ni arrivées au bout de leur validité, et dont la personne n’est pas partie."),
    MISES_EN_RELATION(
            "Mises en relation",
            "Rencontres de mise en relation tenues dans la période, selon ce qui en est sorti : accord, plus tard (à revoir), non (sans suite). Les trois sont des issues normales."),
    ECHANGES_VECUS(
            "Échanges vécus",
            "Échanges ayant eu au moins une séance dans la période ; un groupe qui dure un an compte une fois."),
    SEANCES("Séances", "Séances tenues dans la période."),
    PARTICIPATIONS(
            "Participations",
            "Somme, sur les séances de la période, des personnes présentes, offreurs et demandeurs ensemble."),
    DOUBLE_ROLE(
            "Personnes dans les deux rôles",
            "Participants actifs de la période ayant déjà exprimé, au dernier jour, au moins une offre et au moins une demande, rapportés aux participants actifs. C’est une part du réseau, jamais un chiffre sur une personne."),
    BILANS(
            "Bilans",
            "Bilans faits dans la période, et échanges terminés dans la période. Ce sont deux nombres et non un taux : un bilan peut venir plus tard.");

    private final String label;
    private final String definition;

    Figure(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The key used in files and addresses: the name in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In French, as printed beside the figure. */
    public String label() {
        return label;
    }

    /** In French, one to three sentences. */
    public String definition() {
        return definition;
    }
}
