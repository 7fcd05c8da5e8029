package org.reciproque.command.participant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.reciproque.api.base.Correction.FirstDay;
import org.reciproque.api.base.Correction.LastDay;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantHistory.MembershipTaken;
import org.reciproque.command.note.NotesTaken;

/** The periods for which a person took a membership, note by note. */
final class Memberships {

    private final Map<NoteId, Period> periods = new HashMap<>();

    @EventSourcingHandler
    void take(MembershipTaken event) {
        periods.put(event.noted().note(), event.period());
    }

    /** Refuses corrections after which a membership would have no last day, or end before it starts. */
    void guard(NotesTaken after) {
        after.standing(MembershipTaken.class).forEach(note -> corrected(note, after));
    }

    private Period corrected(NoteId note, NotesTaken after) {
        Period period = periods.get(note);
        if (period == null) {
            throw new IllegalStateException("A membership noted without a period");
        }
        LocalDate first = after.right(note, FirstDay.class).map(FirstDay::on).orElse(period.first());
        LocalDate last = after.right(note, LastDay.class)
                .map(right -> right.on().orElseThrow(() -> new Refusal("Une adhésion a un dernier jour.")))
                .orElse(period.last());
        return new Period(first, last);
    }
}
