package org.reciproque.research.release;

import java.util.List;
import java.util.Optional;

/**
 * One column, described once for the codebooks and for datapackage.json.
 *
 * @param number never given to another column
 * @param definition the key of the network's written definition ({@code Figure}), where there is one
 * @param statuses the values a column of statuses can have, empty for other columns
 * @param least smallest whole number, empty for text
 * @param most largest whole number, empty for text or when there is none
 */
record Field(
        int number,
        String name,
        Kind kind,
        Optional<String> definition,
        Said french,
        Said english,
        List<Status> statuses,
        Optional<Integer> least,
        Optional<Integer> most) {

    enum Kind {
        TEXT("string", "texte", "text"),
        WHOLE("integer", "entier, ou vide", "integer, or empty");

        final String type;
        final String french;
        final String english;

        Kind(String type, String french, String english) {
            this.type = type;
            this.french = french;
            this.english = english;
        }
    }

    static final String STATUS = "_status";

    static final Field NETWORK = text(
            1,
            "network",
            new Said("Réseau", "Nom du réseau, comme il se nomme lui-même."),
            new Said("Network", "Name of the network, as it calls itself."));

    static final Field QUARTER = text(
            2,
            "quarter",
            new Said(
                    "Trimestre",
                    "Trimestre civil : 2024-T1 va du 1er janvier au 31 mars 2024, ces deux jours compris."),
            new Said("Quarter", "Calendar quarter: 2024-T1 runs from 1 January to 31 March 2024, both days included."));

    static final Field THEME = text(
            3,
            "theme",
            new Said(
                    "Thème",
                    "Thème de la liste du réseau, ou « " + ThemeLabels.NONE
                            + " » pour ce qui a été noté sans thème. Les thèmes n’ont ni ordre ni niveau : ils sont rangés par ordre alphabétique."),
            new Said(
                    "Theme",
                    "Theme of the network’s own list, or “" + ThemeLabels.NONE
                            + "” for what was noted without one. Themes have neither order nor level: they are listed alphabetically."));

    static final String SHARE_NAME = "both_roles_share";

    private static final Said SHARE_FRENCH = new Said(
            "Part de personnes dans les deux rôles, en %",
            "Parmi les personnes actives dans le trimestre (et dans le thème, s’il y en a un), part de celles qui, au dernier jour du trimestre, ont déjà exprimé au moins une offre et au moins une demande, dans n’importe quel thème. Arrondie à l’unité. C’est une part du réseau, jamais un chiffre sur une personne.");

    private static final Said SHARE_ENGLISH = new Said(
            "Share of people in both roles, in %",
            "Among the people active in the quarter (and in the theme, if there is one), the share of those who by the quarter’s last day have ever made at least one offer and expressed at least one demand, whatever its theme. Rounded to the unit. It speaks of the network, never of a person.");

    static final Field SHARE = whole(20, SHARE_NAME, "double_role", SHARE_FRENCH, SHARE_ENGLISH, 0, 100);

    static final Field SHARE_STATUS =
            status(21, SHARE_NAME, SHARE_FRENCH, SHARE_ENGLISH, Status.PUBLISHED, Status.HIDDEN, Status.NOBODY);

    private static Field text(int number, String name, Said french, Said english) {
        return new Field(
                number,
                name,
                Kind.TEXT,
                Optional.empty(),
                french,
                english,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Field whole(int number, String name, String definition, Said french, Said english, int least, int most) {
        return new Field(
                number,
                name,
                Kind.WHOLE,
                Optional.of(definition),
                french,
                english,
                List.of(),
                Optional.of(least),
                Optional.of(most).filter(limit -> limit < Integer.MAX_VALUE));
    }

    static Field status(int number, String of, Said french, Said english, Status... statuses) {
        return new Field(
                number,
                of + STATUS,
                Kind.TEXT,
                Optional.empty(),
                new Said(french.title() + " (état)", "Dit comment est la valeur de la colonne « " + of + " »."),
                new Said(english.title() + " (status)", "Says how the value of column “" + of + "” is."),
                List.of(statuses),
                Optional.empty(),
                Optional.empty());
    }
}
