package org.reciproque.query.savoirs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the reader came from: the board, or a repérage. */
final class SheetBack {

    private SheetBack() {}

    static String to(@Nullable UUID reperage) {
        return reperage == null ? "/offres-et-demandes" : "/reperage/" + reperage;
    }
}
