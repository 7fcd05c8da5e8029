package org.reciproque.query.miseenrelation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer or a demand in its person's own words, as the meeting reads it aloud. */
record SheetLine(
        UUID id,
        boolean offer,
        UUID person,
        @Nullable String savoir,
        @Nullable String more,
        @Nullable String theme,
        @Nullable String company,
        @Nullable String places,
        @Nullable String moments,
        @Nullable String material) {

    public String words() {
        return savoir == null ? "un savoir à préciser" : savoir;
    }
}
