package org.reciproque.query.savoirs;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the screen says once something is noted. */
public final class SheetMessages {

    /** Shown by the frame when the rows are still on their way. */
    public static final String ON_ITS_WAY = "Enregistré\u00a0; la liste se met à jour.";

    private static final char NBSP = '\u00a0';

    private SheetMessages() {}

    /** « Noté pour Nadia Benali, comme offre : Le tricot. » */
    public static String sentence(SheetAnswer.Noted noted) {
        String welcome = noted.welcomed() ? " Bienvenue à cette nouvelle personne" + NBSP + "!" : "";
        return "Noté pour " + noted.name() + ", comme " + noted.kind().label() + NBSP + ": " + noted.savoir() + "."
                + welcome;
    }

    static void noted(SheetAnswer.Noted noted, RedirectAttributes after) {
        after.addFlashAttribute("done", sentence(noted));
        late(noted.shown(), after);
    }

    static void late(boolean shown, RedirectAttributes after) {
        if (!shown) {
            after.addFlashAttribute("warning", ON_ITS_WAY);
        }
    }
}
