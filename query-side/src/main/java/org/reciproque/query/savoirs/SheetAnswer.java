package org.reciproque.query.savoirs;

import java.util.UUID;
import org.reciproque.query.web.Typed;

/** What came of a form that tells an offer or a demand. */
public sealed interface SheetAnswer {

    /**
     * It is noted.
     *
     * @param savoir as it was typed
     * @param person whose it is
     * @param welcomed whether that person was new, or back
     * @param shown whether screens show it already
     */
    record Noted(UUID sheet, SheetKind kind, String savoir, UUID person, String name, boolean welcomed, boolean shown)
            implements SheetAnswer {}

    /**
     * Nothing is noted yet.
     *
     * @param form to be shown again, as it was typed
     * @param typed what is wrong in it, and who may be meant when the name does not tell
     */
    record Asked(FicheForm form, Typed typed) implements SheetAnswer {}
}
