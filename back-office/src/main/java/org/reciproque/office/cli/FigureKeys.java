package org.reciproque.office.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.KeyFigures;

/** Key figures under the keys that files give them. */
final class FigureKeys {

    private static final int DECIMALS = 6;

    private FigureKeys() {}

    static Map<String, @Nullable Object> of(KeyFigures figures) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("du", figures.period().first().toString());
        keys.put("au", figures.period().last().toString());
        keys.put(Figure.PARTICIPANTS_ACTIFS.key(), figures.activeParticipants());
        keys.put(Figure.ADHERENTS.key(), figures.members());
        keys.put(Figure.NOUVEAUX_PARTICIPANTS.key(), figures.newcomers());
        keys.put(Figure.OFFRES_EXPRIMEES.key(), figures.offersMade());
        keys.put(Figure.OFFRES_OUVERTES_AU.key(), figures.openOffers());
        keys.put(Figure.DEMANDES_EXPRIMEES.key(), figures.demandsExpressed());
        keys.put(Figure.DEMANDES_OUVERTES_AU.key(), figures.openDemands());
        keys.put(Figure.MISES_EN_RELATION.key(), meetings(figures));
        keys.put(Figure.ECHANGES_VECUS.key(), figures.echangesLived());
        keys.put(Figure.SEANCES.key(), figures.sessions());
        keys.put(Figure.PARTICIPATIONS.key(), figures.attendances());
        keys.put(Figure.DOUBLE_ROLE.key(), bothRoles(figures));
        keys.put(Figure.BILANS.key(), bilans(figures));
        return keys;
    }

    private static Map<String, Object> meetings(KeyFigures figures) {
        Map<String, Object> meetings = new LinkedHashMap<>();
        meetings.put("total", figures.meetings().total());
        meetings.put("accord", figures.meetings().agreed());
        meetings.put("plus_tard", figures.meetings().later());
        meetings.put("non", figures.meetings().no());
        return meetings;
    }

    private static Map<String, @Nullable Object> bothRoles(KeyFigures figures) {
        Map<String, @Nullable Object> share = new LinkedHashMap<>();
        share.put("numerateur", figures.bothRoles());
        share.put("denominateur", figures.activeParticipants());
        share.put("part", share(figures.bothRoles(), figures.activeParticipants()));
        return share;
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private static Map<String, Object> bilans(KeyFigures figures) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("faits", figures.bilans());
        pair.put("echanges_termines", figures.echangesEnded());
        return pair;
    }

    /** The same, one line a figure, in French. */
    static List<String> lines(KeyFigures figures) {
        Map<String, @Nullable Object> keys = of(figures);
        return Stream.concat(
                        Stream.of(
                                "",
                                "Du " + figures.period().first() + " au "
                                        + figures.period().last()),
                        Stream.of(Figure.values())
                                .map(figure -> "  " + figure.label() + " : " + words(figure, figures, keys)))
                .toList();
    }

    private static String words(Figure figure, KeyFigures figures, Map<String, @Nullable Object> keys) {
        KeyFigures.Meetings meetings = figures.meetings();
        return switch (figure) {
            case MISES_EN_RELATION ->
                meetings.total() + " (" + meetings.agreed() + " d’accord, " + meetings.later() + " plus tard, "
                        + meetings.no() + " non)";
            case DOUBLE_ROLE -> figures.bothRoles() + " sur " + figures.activeParticipants();
            case BILANS -> figures.bilans() + " faits ; échanges terminés : " + figures.echangesEnded();
            default -> String.valueOf(keys.get(figure.key()));
        };
    }
}
