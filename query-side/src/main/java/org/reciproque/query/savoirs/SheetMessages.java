package org.reciproque.query.savoirs;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the screen says once something is noted. */
public final class SheetMessages {

    /** Shown by the frame when the rows are still on their way. */
    public static final String ON_ITS_WAY = "Enregistré ; la liste se met à jour.";

    private SheetMessages() {}

    /** « L’offre de Nadia est notée. » */
    public static String sentence(SheetAnswer.Noted noted) {
        String what = (noted.kind().isOffer() ? "L’offre de " : "La demande de ") + noted.name() + " est notée.";
        return noted.welcomed() ? what + " Bienvenue à cette nouvelle personne !" : what;
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
