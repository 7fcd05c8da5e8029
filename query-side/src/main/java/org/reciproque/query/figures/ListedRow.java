package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.query.web.FrenchDays;

/**
 * One thing or one person counted in a figure. Without names for those who may not know them.
 *
 * @param kind PERSON, OFFER, DEMAND, MEETING, ECHANGE, SESSION, PRESENCE, BILAN or ECHANGE_END
 * @param label the savoir in its person's words
 * @param names in alphabetical order
 */
public record ListedRow(
        String kind,
        @Nullable UUID thing,
        @Nullable UUID echange,
        @Nullable LocalDate day,
        @Nullable LocalDate lastDay,
        @Nullable String theme,
        @Nullable String outcome,
        @Nullable String label,
        List<String> names) {

    private static final FrenchDays DAYS = new FrenchDays();

    /** What the row is called. */
    public String title() {
        if ("PERSON".equals(kind)) {
            return String.join(", ", names);
        }
        return label != null ? label : theme != null ? theme : what();
    }

    /** What kind of thing it is, in French. */
    public String what() {
        return switch (kind) {
            case "PERSON" -> "personne";
            case "OFFER" -> "offre";
            case "DEMAND" -> "demande";
            case "MEETING" -> "mise en relation";
            case "ECHANGE" -> "échange";
            case "SESSION" -> "séance";
            case "PRESENCE" -> "présence à une séance";
            case "BILAN" -> "bilan";
            case "ECHANGE_END" -> "fin d’un échange";
            default -> throw new IllegalStateException("No such kind of row: " + kind);
        };
    }

    /** Who it is about, in alphabetical order; empty where that is what the row is called. */
    public String who() {
        return "PERSON".equals(kind) ? "" : String.join(", ", names);
    }

    /** The day or the days, in words; empty where nothing has a day. */
    public String when() {
        if (day == null) {
            return lastDay == null ? "" : "jusqu’au " + DAYS.date(lastDay);
        }
        if (lastDay == null || lastDay.equals(day)) {
            return DAYS.full(day);
        }
        return "ECHANGE".equals(kind)
                ? "séances du " + DAYS.date(day) + " au " + DAYS.date(lastDay)
                : DAYS.full(day) + ", jusqu’au " + DAYS.date(lastDay);
    }

    /** How the meeting ended, in French; empty for what is not a meeting. */
    public String outcomeLabel() {
        return outcome == null ? "" : Outcome.valueOf(outcome).label();
    }

    /** Where the thing itself can be read; empty where there is nothing to open. */
    public String address() {
        if (thing == null) {
            return "";
        }
        return switch (kind) {
            case "PERSON" -> "/participants/" + thing;
            case "OFFER", "DEMAND" -> "/offres-et-demandes/" + thing;
            case "MEETING" -> "/mises-en-relation/" + thing;
            case "SESSION", "PRESENCE" -> "/agenda/seances/" + thing;
            case "BILAN" -> "/echanges/" + echange + "/bilan";
            default -> "/echanges/" + echange;
        };
    }
}
