package org.reciproque.query.figures;

import java.util.List;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.network.NetworkForm;

/**
 * One figure as its card shows it.
 *
 * @param now the number of the period, already in words where it is a share
 * @param parts what it is made of, as equals; often empty
 */
public record FigureCard(Figure figure, String now, String before, List<Part> parts) {

    /** One of the parts of a figure. */
    public record Part(String label, String now, String before) {}

    /** Memberships are told where the network has any, or had. */
    static List<FigureCard> of(NetworkForm form, KeyFigures now, KeyFigures before) {
        boolean members = form.membership().isPresent() || now.members() + before.members() > 0;
        return List.of(Figure.values()).stream()
                .filter(figure -> figure != Figure.ADHERENTS || members)
                .map(figure ->
                        new FigureCard(figure, value(figure, now), value(figure, before), parts(figure, now, before)))
                .toList();
    }

    /** How many rows the list behind a figure has. */
    static int size(Figure figure, KeyFigures figures) {
        return figure == Figure.BILANS ? figures.bilans() + figures.echangesEnded() : count(figure, figures);
    }

    static String sizeInWords(Figure figure, KeyFigures figures) {
        return figure == Figure.BILANS
                ? number(figures.bilans()) + " bilans et " + number(figures.echangesEnded()) + " échanges terminés"
                : value(figure, figures);
    }

    private static int count(Figure figure, KeyFigures figures) {
        return switch (figure) {
            case PARTICIPANTS_ACTIFS -> figures.activeParticipants();
            case ADHERENTS -> figures.members();
            case NOUVEAUX_PARTICIPANTS -> figures.newcomers();
            case OFFRES_EXPRIMEES -> figures.offersMade();
            case OFFRES_OUVERTES_AU -> figures.openOffers();
            case DEMANDES_EXPRIMEES -> figures.demandsExpressed();
            case DEMANDES_OUVERTES_AU -> figures.openDemands();
            case MISES_EN_RELATION -> figures.meetings().total();
            case ECHANGES_VECUS -> figures.echangesLived();
            case SEANCES -> figures.sessions();
            case PARTICIPATIONS -> figures.attendances();
            case DOUBLE_ROLE -> figures.bothRoles();
            case BILANS -> figures.bilans();
        };
    }

    private static String value(Figure figure, KeyFigures figures) {
        return number(count(figure, figures));
    }

    private static List<Part> parts(Figure figure, KeyFigures now, KeyFigures before) {
        return switch (figure) {
            case MISES_EN_RELATION ->
                List.of(
                        part(
                                "accord",
                                now.meetings().agreed(),
                                before.meetings().agreed()),
                        part(
                                "plus tard",
                                now.meetings().later(),
                                before.meetings().later()),
                        part("non", now.meetings().no(), before.meetings().no()));
            case DOUBLE_ROLE -> List.of(new Part("part du réseau", share(now), share(before)));
            case BILANS -> List.of(part("échanges terminés", now.echangesEnded(), before.echangesEnded()));
            default -> List.of();
        };
    }

    private static Part part(String label, int now, int before) {
        return new Part(label, number(now), number(before));
    }

    /** « 40 sur 87, soit 46 % ». */
    static String share(KeyFigures figures) {
        int all = figures.activeParticipants();
        if (all == 0) {
            return "personne";
        }
        long percent = Math.round(100.0 * figures.bothRoles() / all);
        return number(figures.bothRoles()) + " sur " + number(all) + ", soit " + percent + "\u00a0%";
    }

    /** Digits in groups of three, with the thin space of French. */
    static String number(int value) {
        return String.format(java.util.Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }
}
