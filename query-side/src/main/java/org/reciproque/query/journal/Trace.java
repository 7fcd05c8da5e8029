package org.reciproque.query.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of « Qui a fait quoi ».
 *
 * @param note the note it was written with, for a form that corrects it
 * @param who as shown, or who stands for them
 * @param what the rest of the sentence
 * @param icon name in the sprite
 * @param notedOn when it was written down
 * @param day the day of the fact, where it is another
 * @param corrected whether a later line puts it right or takes it back
 * @param correction whether it puts another right
 */
public record Trace(
        UUID note,
        String who,
        String what,
        String icon,
        LocalDate notedOn,
        Optional<LocalDate> day,
        boolean corrected,
        boolean correction) {}
