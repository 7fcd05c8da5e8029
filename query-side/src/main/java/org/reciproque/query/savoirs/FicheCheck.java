package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.reciproque.query.web.Typed;

/** What is missing or cannot be read in a form, in the order of the page. */
final class FicheCheck {

    private static final int LONGEST_SAVOIR = 200;
    private static final int LONGEST_TEXT = 2000;

    private FicheCheck() {}

    /**
     * @param themes those a sheet may bear
     * @param on the day it is said
     * @param wrong where it is told
     */
    static void of(FicheForm form, List<String> themes, LocalDate on, Typed wrong) {
        if (form.qui().isEmpty()) {
            wrong.mistake("qui", "Écrivez le nom de la personne.");
        }
        if (form.kind().isEmpty()) {
            wrong.mistake("sens-offre", "Dites si c’est une offre ou une demande.");
        }
        if (form.savoir().isEmpty()) {
            wrong.mistake("savoir", "Écrivez le savoir, avec les mots de la personne.");
        } else if (form.savoir().length() > LONGEST_SAVOIR) {
            wrong.mistake("savoir", "Gardez un savoir court (200 signes)\u00a0: le reste va dans les précisions.");
        }
        if (!form.theme().isEmpty() && !themes.contains(form.theme())) {
            wrong.mistake("theme", "Choisissez un thème de la liste du réseau.");
        }
        texts(form, wrong);
        lastDay(form, on, wrong);
    }

    private static void texts(FicheForm form, Typed wrong) {
        tooLong(form.precisions(), "precisions", wrong);
        tooLong(form.moments(), "moments", wrong);
        tooLong(form.lieux(), "lieux", wrong);
        tooLong(form.materiel(), "materiel", wrong);
    }

    private static void tooLong(String text, String field, Typed wrong) {
        if (text.length() > LONGEST_TEXT) {
            wrong.mistake(field, "Ce texte est trop long\u00a0: gardez l’essentiel (2 000 signes).");
        }
    }

    private static void lastDay(FicheForm form, LocalDate on, Typed wrong) {
        try {
            if (form.lastDay().filter(day -> day.isBefore(on)).isPresent()) {
                wrong.mistake("dernierJour", "Le dernier jour vient avant le jour où c’est dit.");
            }
        } catch (DateTimeParseException unreadable) {
            wrong.mistake("dernierJour", "Écrivez le dernier jour comme une date\u00a0: jour, mois, année.");
        }
    }
}
