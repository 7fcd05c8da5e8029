package org.reciproque.command.note;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Refusal;

/** Two days that follow each other, the second of which may not be known. */
public final class InOrder {

    private InOrder() {}

    public static void guard(LocalDate first, Optional<LocalDate> second, String sentence) {
        if (second.filter(first::isAfter).isPresent()) {
            throw new Refusal(sentence);
        }
    }

    /** A pause that begins on that day. */
    public static void guardPause(LocalDate from, Optional<LocalDate> until) {
        guard(from, until, "La pause finit avant de commencer.");
    }
}
