package org.reciproque.query.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who wrote something down, and when; neither where nobody knows. */
record NotedBy(@Nullable String who, @Nullable LocalDate on) {

    static final NotedBy NOBODY = new NotedBy(null, null);
}
