package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What is missing or cannot be read in a form, in the order of the page. */
final class FicheCheck {

    private static final int LONGEST_SAVOIR = 200;
    private static final int LONGEST_TEXT = 2000;

    private FicheCheck() {}

    /**
     * @param themes those a sheet may bear
     * @param on the day it is said
     */
    static List<Wrong> of(FicheForm form, List<String> themes, LocalDate on) {
        List<Wrong> wrong = new ArrayList<>();
        if (form.qui().isEmpty()) {
            wrong.add(new Wrong("qui", "Écrivez le nom de la personne."));
        }
        if (form.kind().isEmpty()) {
            wrong.add(new Wrong("sens-offre", "Dites si c’est une offre ou une demande."));
        }
        if (form.savoir().isEmpty()) {
            wrong.add(new Wrong("savoir", "Écrivez le savoir, avec les mots de la personne."));
        } else if (form.savoir().length() > LONGEST_SAVOIR) {
            wrong.add(new Wrong("savoir", "Gardez un savoir court (200 signes) : le reste va dans les précisions."));
        }
        if (!form.theme().isEmpty() && !themes.contains(form.theme())) {
            wrong.add(new Wrong("theme", "Choisissez un thème de la liste du réseau."));
        }
        texts(form, wrong);
        lastDay(form, on, wrong);
        return wrong;
    }

    private static void texts(FicheForm form, List<Wrong> wrong) {
        tooLong(form.precisions(), "precisions", wrong);
        tooLong(form.moments(), "moments", wrong);
        tooLong(form.lieux(), "lieux", wrong);
        tooLong(form.materiel(), "materiel", wrong);
    }

    private static void tooLong(String text, String field, List<Wrong> wrong) {
        if (text.length() > LONGEST_TEXT) {
            wrong.add(new Wrong(field, "Ce texte est trop long\u00a0: gardez l’essentiel (2 000 signes)."));
        }
    }

    private static void lastDay(FicheForm form, LocalDate on, List<Wrong> wrong) {
        try {
            if (form.lastDay().filter(day -> day.isBefore(on)).isPresent()) {
                wrong.add(new Wrong("dernierJour", "Le dernier jour vient avant le jour où c’est dit."));
            }
        } catch (DateTimeParseException unreadable) {
            wrong.add(new Wrong("dernierJour", "Écrivez le dernier jour comme une date\u00a0: jour, mois, année."));
        }
    }
}
