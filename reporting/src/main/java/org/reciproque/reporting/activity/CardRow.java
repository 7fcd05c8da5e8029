package org.reciproque.reporting.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.reporting.print.French;

/**
 * The key figures of the year as large cards, four in a row, each with the year before beside it.
 *
 * @param note printed under the row, blank when nothing needs saying
 */
record CardRow(String title, List<Card> cards, String note) {

    /**
     * One figure.
     *
     * @param tone colour of the card's tab: the same for figures that are equals
     */
    record Card(String value, String label, String before, String tone) {}

    private static final String PLAIN = "#A53A14";
    private static final String OFFER = "#1A6047";
    private static final String DEMAND = "#5B3A8E";
    private static final String OUTCOME = "#2A2320";

    static List<CardRow> of(ActivityYear year) {
        Cards cards = new Cards(year);
        return List.of(
                new CardRow("Les personnes", cards.people(), ""),
                new CardRow(
                        "Les offres et les demandes",
                        List.of(
                                cards.card(Figure.OFFRES_EXPRIMEES.label(), OFFER, KeyFigures::offersMade),
                                cards.card(Figure.OFFRES_OUVERTES_AU.label(), OFFER, KeyFigures::openOffers),
                                cards.card(Figure.DEMANDES_EXPRIMEES.label(), DEMAND, KeyFigures::demandsExpressed),
                                cards.card(Figure.DEMANDES_OUVERTES_AU.label(), DEMAND, KeyFigures::openDemands)),
                        ""),
                new CardRow(
                        "Les mises en relation",
                        List.of(
                                cards.card(
                                        Figure.MISES_EN_RELATION.label(),
                                        PLAIN,
                                        f -> f.meetings().total()),
                                cards.card(
                                        "dont accord",
                                        OUTCOME,
                                        f -> f.meetings().agreed()),
                                cards.card(
                                        "dont plus tard",
                                        OUTCOME,
                                        f -> f.meetings().later()),
                                cards.card(
                                        "dont non", OUTCOME, f -> f.meetings().no())),
                        "Accord, plus tard et non sont trois issues normales : chacun reste libre de dire non."),
                new CardRow(
                        "Les échanges",
                        List.of(
                                cards.card(Figure.ECHANGES_VECUS.label(), PLAIN, KeyFigures::echangesLived),
                                cards.card(Figure.SEANCES.label(), PLAIN, KeyFigures::sessions),
                                cards.card(Figure.PARTICIPATIONS.label(), PLAIN, KeyFigures::attendances)),
                        ""),
                new CardRow(
                        "Les bilans",
                        List.of(
                                cards.card("Bilans faits", PLAIN, KeyFigures::bilans),
                                cards.card("Échanges terminés", PLAIN, KeyFigures::echangesEnded)),
                        "Ce sont deux nombres et non un taux : un bilan peut venir plus tard."));
    }

    private record Cards(ActivityYear year) {

        Card card(String label, String tone, ToIntFunction<KeyFigures> figure) {
            return new Card(
                    French.number(figure.applyAsInt(year.now())),
                    label,
                    before(French.number(figure.applyAsInt(year.before()))),
                    tone);
        }

        Card bothRoles() {
            return new Card(share(year.now()), Figure.DOUBLE_ROLE.label(), before(share(year.before())), PLAIN);
        }

        List<Card> people() {
            List<Card> people = new ArrayList<>();
            people.add(card(Figure.PARTICIPANTS_ACTIFS.label(), PLAIN, KeyFigures::activeParticipants));
            if (year.tellsMemberships()) {
                people.add(card(Figure.ADHERENTS.label(), PLAIN, KeyFigures::members));
            }
            people.add(card(Figure.NOUVEAUX_PARTICIPANTS.label(), PLAIN, KeyFigures::newcomers));
            people.add(bothRoles());
            return people;
        }

        private String before(String text) {
            return (year.year() - 1) + "" + French.NO_BREAK + ": " + text;
        }

        private static String share(KeyFigures figures) {
            return French.share(figures.bothRoles(), figures.activeParticipants());
        }
    }
}
