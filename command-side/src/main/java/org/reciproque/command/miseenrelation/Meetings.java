package org.reciproque.command.miseenrelation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.OutcomeIs;
import org.reciproque.api.base.Correction.SavoirIs;
import org.reciproque.api.base.Correction.ThemeIs;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MeetingHeld;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.command.note.NotesTaken;
import org.reciproque.command.note.Sides;

/** The meetings held, and what came of them after corrections. */
final class Meetings {

    private final Map<NoteId, MeetingHeld> held = new HashMap<>();

    @EventSourcingHandler
    void take(MeetingHeld event) {
        held.put(event.noted().note(), event);
    }

    /** People meet at most once a day about one thing: a second sheet of that day is the same meeting noted twice. */
    void guard(NotesTaken notes, Noted meeting) {
        if (notes.standing(MeetingHeld.class).stream()
                .anyMatch(note -> notes.day(note).equals(meeting.on()))) {
            throw new Refusal("La rencontre de ce jour-là est déjà notée : corrigez-la.");
        }
    }

    /** What was agreed at this meeting, if it is the only one that ended so. */
    Optional<Agreement> agreement(NotesTaken notes, Subject subject, NoteId meeting) {
        boolean alone = notes.standing(MeetingHeld.class).stream()
                .filter(note -> outcome(notes, note) == Outcome.AGREED)
                .allMatch(meeting::equals);
        return Optional.ofNullable(held.get(meeting))
                .filter(event -> alone && notes.stands(meeting) && outcome(notes, meeting) == Outcome.AGREED)
                .map(event -> agreement(notes, subject, event));
    }

    private static Agreement agreement(NotesTaken notes, Subject subject, MeetingHeld event) {
        NoteId note = event.noted().note();
        LocalDate day = notes.day(note);
        Sides sides = Sides.of(event.parties()).corrected(notes, note);
        Optional<ParticipantId> mediator = notes.right(note, MediatorsAre.class)
                .map(right -> right.mediators().stream().findFirst())
                .orElse(event.parties().mediator());
        Optional<TermsAgreed> terms = event instanceof TermsAgreed agreed ? Optional.of(agreed) : Optional.empty();
        return new Agreement(
                day,
                new Parties(sides.offreurs(), sides.demandeurs(), mediator),
                notes.right(note, SavoirIs.class)
                        .map(SavoirIs::savoir)
                        .or(() -> terms.flatMap(TermsAgreed::savoir))
                        .or(() -> subject.savoir(notes)),
                notes.right(note, ThemeIs.class).map(ThemeIs::theme).orElse(event.theme()),
                terms.flatMap(agreed -> agreed.terms().bilanOn()).filter(bilan -> !bilan.isBefore(day)));
    }

    private Outcome outcome(NotesTaken notes, NoteId note) {
        return notes.right(note, OutcomeIs.class)
                .map(OutcomeIs::outcome)
                .orElseGet(
                        () -> Optional.ofNullable(held.get(note)).orElseThrow().outcome());
    }
}
