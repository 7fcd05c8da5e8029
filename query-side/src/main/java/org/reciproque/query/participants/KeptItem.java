package org.reciproque.query.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept about a person.
 *
 * @param what for example « Téléphone »
 * @param text as it was said
 * @param day of the fact
 * @param notedBy who wrote it down
 * @param notedOn when
 */
public record KeptItem(
        String what,
        @Nullable String text,
        @Nullable LocalDate day,
        @Nullable String notedBy,
        @Nullable LocalDate notedOn) {}
