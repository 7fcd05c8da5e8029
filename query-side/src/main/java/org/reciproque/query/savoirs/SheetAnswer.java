package org.reciproque.query.savoirs;

import java.util.List;
import java.util.UUID;
import org.reciproque.query.names.KnownPerson;

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
     * @param which the people of whom one is meant, when the name does not tell
     */
    record Asked(FicheForm form, List<Wrong> wrong, List<KnownPerson> which) implements SheetAnswer {}
}
