package org.reciproque.command.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.participant.ParticipantHistory.ParticipantLeft;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.command.note.NotesTaken;

/** When a person came and went, by the notes that stand, whatever the order in which they were noted. */
record ComingsAndGoings(List<LocalDate> welcomes, List<LocalDate> leavings) {

    static ComingsAndGoings in(NotesTaken notes, Predicate<NoteId> aboutThem) {
        return new ComingsAndGoings(
                notes.standing(ParticipantWelcomed.class).stream()
                        .filter(aboutThem)
                        .map(notes::day)
                        .toList(),
                notes.standing(ParticipantLeft.class).stream()
                        .filter(aboutThem)
                        .map(notes::day)
                        .toList());
    }

    /** Whether a welcome on that day would have no leaving between itself and another welcome. */
    boolean alreadyThere(LocalDate day) {
        return welcomes.stream().anyMatch(other -> !leftBetween(day, other));
    }

    private boolean leftBetween(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return leavings.stream().anyMatch(left -> !left.isBefore(first) && !left.isAfter(last));
    }
}
