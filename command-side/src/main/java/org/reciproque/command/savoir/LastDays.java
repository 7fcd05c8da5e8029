package org.reciproque.command.savoir;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.command.note.InOrder;
import org.reciproque.command.note.NotesTaken;

/** Until when a fiche holds, note by note: never to a day before the one on which it was said. */
final class LastDays {

    private final Class<? extends NetworkEvent> said;
    private final String tooEarly;
    private final Map<NoteId, LocalDate> days = new HashMap<>();

    /** @param said the event that brings the fiche for the first time */
    LastDays(Class<? extends NetworkEvent> said, String tooEarly) {
        this.said = said;
        this.tooEarly = tooEarly;
    }

    @EventSourcingHandler
    void take(OfferMade event) {
        take(event.noted(), event.fiche());
    }

    @EventSourcingHandler
    void take(DemandExpressed event) {
        take(event.noted(), event.fiche());
    }

    private void take(Noted noted, Fiche fiche) {
        fiche.lastDay().ifPresent(day -> days.put(noted.note(), day));
    }

    void guard(LocalDate on, Fiche fiche) {
        InOrder.guard(on, fiche.lastDay(), tooEarly);
    }

    /** Another fiche takes the place of the one noted. */
    void guard(NotesTaken notes, Fiche fiche) {
        notes.standing(said).forEach(note -> guard(notes.day(note), fiche));
    }

    /** The notes as they would be after a correction. */
    void guard(NotesTaken after) {
        after.standing(said).forEach(note -> InOrder.guard(after.day(note), lastDay(after, note), tooEarly));
    }

    private Optional<LocalDate> lastDay(NotesTaken after, NoteId note) {
        return after.right(note, LastDay.class).map(LastDay::on).orElseGet(() -> Optional.ofNullable(days.get(note)));
    }
}
