package org.reciproque.reporting.activity;

import static org.reciproque.reporting.print.French.NO_BREAK;

import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.Known;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.reporting.print.French;

/** The sentences of the report that depend on its figures. */
final class Sentences {

    private Sentences() {}

    static String title(ActivityYear year) {
        return year.network().form().reportTitle(year.year());
    }

    /** The title without its year, which the cover draws larger. */
    static String heading(ActivityYear year) {
        String number = Integer.toString(year.year());
        return title(year).replace(number, "").strip();
    }

    /** In which frame the network lives, or before whom the report is laid; blank when neither is known. */
    static String standing(ActivityYear year) {
        NetworkCard network = year.network();
        return network.standing().or(network.form()::reportedTo).orElse("");
    }

    static String period(ActivityYear year) {
        return French.capitalised(French.period(year.period()));
    }

    /** The year told in a breath, for the cover. */
    static String inShort(ActivityYear year) {
        KeyFigures now = year.now();
        if (now.activeParticipants() == 0 && now.sessions() == 0) {
            return "Aucun fait n’a été noté pour l’année " + year.year() + ".";
        }
        return French.counted(now.activeParticipants(), "personne a pris part", "personnes ont pris part")
                + " à la vie du réseau. Elles ont exprimé "
                + French.counted(now.offersMade(), "offre", "offres")
                + " et "
                + French.counted(now.demandsExpressed(), "demande", "demandes")
                + " de savoirs, tenu "
                + French.counted(now.meetings().total(), "mise en relation", "mises en relation")
                + " et vécu "
                + French.counted(now.echangesLived(), "échange", "échanges")
                + ", au fil de "
                + French.counted(now.sessions(), "séance", "séances")
                + ".";
    }

    /** Up to where the figures know, as every page repeats it. */
    static String cutOff(Known known) {
        if (known.number() == 0) {
            return "Aucun événement n’était noté quand ce rapport a été composé.";
        }
        String noted = known.on().map(day -> ", noté le " + French.day(day)).orElse("");
        return "Arrêté après l’événement n°" + NO_BREAK + French.number(known.number()) + noted + ".";
    }

    static String act(Known known) {
        return known.act()
                .map(act -> " C’est l’acte n°" + NO_BREAK + French.number(act) + " de l’histoire importée.")
                .orElse("");
    }

    /** How much the table by theme hides, and why. */
    static String masked(ThemeTable table) {
        if (table.masked() == 0) {
            return "Aucune case n’est cachée dans le tableau par thème.";
        }
        return French.capitalised(French.counted(table.masked(), "case cachée", "cases cachées"))
                + " sur " + French.number(table.cells()) + " dans le tableau par thème" + NO_BREAK + ": "
                + French.number(table.few()) + " parce que moins de 5" + NO_BREAK + "personnes sont derrière («"
                + NO_BREAK
                + ThemeTable.FEW + NO_BREAK + "»), " + French.number(table.hiddenBeside())
                + " pour qu’on ne puisse pas les retrouver par soustraction («" + NO_BREAK + ThemeTable.HIDDEN
                + NO_BREAK
                + "»).";
    }
}
