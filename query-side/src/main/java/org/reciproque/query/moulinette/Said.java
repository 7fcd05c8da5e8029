package org.reciproque.query.moulinette;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.savoir.Company;
import org.reciproque.query.savoirs.SheetShown;

/** What a sheet says that can be compared. Texts are never null; empty when nothing was said. */
record Said(
        UUID sheet,
        boolean offer,
        UUID person,
        String savoir,
        String more,
        String theme,
        String moments,
        Company company,
        boolean service) {

    static Said on(SheetShown sheet) {
        return new Said(
                sheet.id(),
                sheet.isOffer(),
                sheet.person(),
                sheet.hasWords() ? sheet.savoir() : "",
                text(sheet.more()),
                text(sheet.theme()),
                text(sheet.moments()),
                sheet.company(),
                sheet.isService());
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
