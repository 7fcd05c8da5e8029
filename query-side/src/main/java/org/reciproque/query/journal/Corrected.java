package org.reciproque.query.journal;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.reciproque.api.base.Correction;
import org.reciproque.api.bilan.Effect;
import org.reciproque.query.web.FrenchDays;

/** Says in French what a correction puts right. Names and savoirs are read on the record itself, not repeated here. */
final class Corrected {

    private static final FrenchDays DAYS = new FrenchDays();

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

    private static String whatIsNotRepeated(Correction right) {
        if (right instanceof Correction.NameIs) {
            return "le nom";
        }
        if (right instanceof Correction.SavoirIs) {
            return "les mots du savoir";
        }
        if (right instanceof Correction.OffreursAre) {
            return "qui transmet";
        }
        if (right instanceof Correction.DemandeursAre) {
            return "qui apprend";
        }
        if (right instanceof Correction.MediatorsAre) {
            return "qui a fait le lien ou noté";
        }
        if (right instanceof Correction.PeopleAre) {
            return "de qui il s’agit";
        }
        if (right instanceof Correction.OffersAre) {
            return "les offres concernées";
        }
        if (right instanceof Correction.DemandsAre) {
            return "les demandes concernées";
        }
        return right instanceof Correction.EchangeIs ? "l’échange concerné" : "la mise en relation concernée";
    }

    static String day(LocalDate day) {
        return DAYS.date(day);
    }
}
