package org.reciproque.research.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;

/**
 * What is counted. A measure's number is the number of its column for ever: a measure that is dropped leaves its number
 * empty, a new one takes the next.
 */
enum Measure {
    OFFERS_MADE(
            4,
            Figure.OFFRES_EXPRIMEES,
            ThemeFigures::offersMade,
            new Said("Offres exprimées", "Nombre d’offres de savoir dont le jour est dans le trimestre."),
            new Said("Offers made", "Number of offers to share a savoir, dated in the quarter.")),
    DEMANDS_EXPRESSED(
            6,
            Figure.DEMANDES_EXPRIMEES,
            ThemeFigures::demandsExpressed,
            new Said("Demandes exprimées", "Nombre de demandes de savoir dont le jour est dans le trimestre."),
            new Said("Demands expressed", "Number of requests to learn a savoir, dated in the quarter.")),
    MEETINGS_AGREED(
            8,
            Figure.MISES_EN_RELATION,
            ThemeFigures::meetingsAgreed,
            new Said(
                    "Mises en relation : accord",
                    "Nombre de rencontres de mise en relation tenues dans le trimestre et sorties par un accord."),
            new Said(
                    "Mises en relation: agreed",
                    "Number of mise en relation meetings held in the quarter that ended in an agreement.")),
    MEETINGS_LATER(
            10,
            Figure.MISES_EN_RELATION,
            ThemeFigures::meetingsLater,
            new Said(
                    "Mises en relation : plus tard",
                    "Nombre de rencontres de mise en relation tenues dans le trimestre et remises à plus tard. C’est une issue normale."),
            new Said(
                    "Mises en relation: later",
                    "Number of mise en relation meetings held in the quarter and put off. This is a normal outcome.")),
    MEETINGS_NO(
            12,
            Figure.MISES_EN_RELATION,
            ThemeFigures::meetingsNo,
            new Said(
                    "Mises en relation : non",
                    "Nombre de rencontres de mise en relation tenues dans le trimestre et restées sans suite. C’est une issue normale."),
            new Said(
                    "Mises en relation: no",
                    "Number of mise en relation meetings held in the quarter that went no further. This is a normal outcome.")),
    ECHANGES_LIVED(
            14,
            Figure.ECHANGES_VECUS,
            ThemeFigures::echangesLived,
            new Said(
                    "Échanges vécus",
                    "Nombre d’échanges ayant eu au moins une séance dans le trimestre. Un échange qui dure un an compte une fois dans chaque trimestre où il a vécu : les trimestres ne s’additionnent pas."),
            new Said(
                    "Échanges lived",
                    "Number of échanges with at least one session in the quarter. An échange that lasts a year counts once in each quarter it lived in: quarters do not add up.")),
    SESSIONS(
            16,
            Figure.SEANCES,
            ThemeFigures::sessions,
            new Said("Séances", "Nombre de séances d’échange tenues dans le trimestre."),
            new Said("Sessions", "Number of échange sessions held in the quarter.")),
    ATTENDANCES(
            18,
            Figure.PARTICIPATIONS,
            ThemeFigures::attendances,
            new Said(
                    "Participations",
                    "Somme, sur les séances du trimestre, des personnes présentes, offreurs et demandeurs ensemble. Une personne venue à trois séances compte trois fois : ce n’est pas un nombre de personnes."),
            new Said(
                    "Attendances",
                    "Sum over the quarter’s sessions of the people present, offreurs and demandeurs together. Somebody who came to three sessions counts three times: this is not a number of people."));

    /**
     * Measures hidden together. The last three bound each other: no échange without a session, no session without
     * somebody present.
     */
    static final List<List<Measure>> HIDDEN_TOGETHER = List.of(
            List.of(OFFERS_MADE),
            List.of(DEMANDS_EXPRESSED),
            List.of(MEETINGS_AGREED),
            List.of(MEETINGS_LATER),
            List.of(MEETINGS_NO),
            List.of(ECHANGES_LIVED, SESSIONS, ATTENDANCES));

    private final int number;
    private final Figure figure;
    private final Function<ThemeFigures, Count> count;
    private final Said french;
    private final Said english;

    Measure(int number, Figure figure, Function<ThemeFigures, Count> count, Said french, Said english) {
        this.number = number;
        this.figure = figure;
        this.count = count;
        this.french = french;
        this.english = english;
    }

    Count of(ThemeFigures figures) {
        return count.apply(figures);
    }

    /** The number, and one column behind it, how the value is. */
    List<Field> fields() {
        String key = name().toLowerCase(Locale.ROOT);
        return List.of(
                Field.whole(number, key, figure.key(), french, english, 0, Integer.MAX_VALUE),
                Field.status(number + 1, key, french, english, Status.PUBLISHED, Status.HIDDEN));
    }

    static List<Field> allFields() {
        return Arrays.stream(values())
                .flatMap(measure -> measure.fields().stream())
                .toList();
    }
}
