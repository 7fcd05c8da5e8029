package org.reciproque.query.journal;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.reciproque.api.base.Correction;
import org.reciproque.api.bilan.Effect;
import org.reciproque.query.web.FrenchDays;

/** Says in French what a correction puts right. Names and savoirs are read on the record itself, not repeated here. */
final class Corrected {

    private static final FrenchDays DAYS = new FrenchDays();

    private static final Map<Class<? extends Correction>, String> NOT_REPEATED = Map.of(
            Correction.NameIs.class, "le nom",
            Correction.SavoirIs.class, "les mots du savoir",
            Correction.OffreursAre.class, "qui transmet",
            Correction.DemandeursAre.class, "qui apprend",
            Correction.MediatorsAre.class, "qui a fait le lien ou noté",
            Correction.PeopleAre.class, "de qui il s’agit",
            Correction.OffersAre.class, "les offres concernées",
            Correction.DemandsAre.class, "les demandes concernées",
            Correction.EchangeIs.class, "l’échange concerné");

    private Corrected() {}

    static Line of(Correction right) {
        return right instanceof Correction.NeverHappened
                ? new Line("undo-2", "a retiré une note, écrite par erreur")
                : new Line("undo-2", "a corrigé\u00a0: " + what(right));
    }

    private static String what(Correction right) {
        if (right instanceof Correction.Day is) {
            return "le jour est le " + day(is.on());
        }
        if (right instanceof Correction.FirstDay is) {
            return "le premier jour est le " + day(is.on());
        }
        if (right instanceof Correction.LastDay is) {
            return is.on().map(on -> "le dernier jour est le " + day(on)).orElse("il n’y a pas de dernier jour");
        }
        if (right instanceof Correction.ThemeIs is) {
            return is.theme()
                    .map(theme -> "le thème est «\u00a0" + theme + "\u00a0»")
                    .orElse("il n’y a pas de thème");
        }
        if (right instanceof Correction.OutcomeIs is) {
            return "l’issue est «\u00a0" + is.outcome().label() + "\u00a0»";
        }
        if (right instanceof Correction.WithdrawalReasonIs is) {
            return "elle est " + is.reason().label();
        }
        if (right instanceof Correction.EffectsAre is) {
            return "les effets sont "
                    + is.effects().stream()
                            .sorted()
                            .map(Effect::label)
                            .collect(Collectors.joining("\u00a0; ", "«\u00a0", "\u00a0»"));
        }
        return whatIsNotRepeated(right);
    }

    /** Words and names are not said again: the screen shows them as they stand. */
    private static String whatIsNotRepeated(Correction right) {
        return NOT_REPEATED.getOrDefault(right.getClass(), "la mise en relation concernée");
    }

    static String day(LocalDate day) {
        return DAYS.date(day);
    }
}
