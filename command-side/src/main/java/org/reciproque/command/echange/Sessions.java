package org.reciproque.command.echange;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionCancelled;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionHeld;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionPlanned;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.command.note.NotesTaken;
import org.reciproque.command.note.Sides;

/** The sessions of one échange: which note speaks of which, and who was there. */
final class Sessions {

    private static final Duration ONE_DAY = Duration.ofHours(24);

    private final Map<NoteId, EchangeSessionId> sessions = new HashMap<>();
    private final Map<NoteId, Sides> present = new HashMap<>();

    @EventSourcingHandler
    void take(EchangeSessionPlanned event) {
        sessions.put(event.noted().note(), event.session());
    }

    @EventSourcingHandler
    void take(EchangeSessionHeld event) {
        sessions.put(event.noted().note(), event.session());
        present.put(event.noted().note(), new Sides(event.offreurs(), event.demandeurs()));
    }

    @EventSourcingHandler
    void take(EchangeSessionCancelled event) {
        sessions.put(event.noted().note(), event.session());
    }

    /** A plan may be noted after the session was held or cancelled, but only once. */
    void guardPlan(NotesTaken notes, EchangeSessionId session) {
        if (told(notes, EchangeSessionPlanned.class, session)) {
            throw alreadyPlanned();
        }
    }

    void guardHold(NotesTaken notes, HoldEchangeSession command) {
        if (told(notes, EchangeSessionCancelled.class, command.session())) {
            throw cancelled();
        }
        if (told(notes, EchangeSessionHeld.class, command.session())) {
            throw alreadyHeld();
        }
        guardSomebody(new Sides(command.offreurs(), command.demandeurs()));
        if (command.lasted().filter(Sessions::senseless).isPresent()) {
            throw new Refusal("La durée d’une séance se compte en minutes ou en heures, jusqu’à un jour.");
        }
    }

    void guardCancel(NotesTaken notes, EchangeSessionId session) {
        if (told(notes, EchangeSessionHeld.class, session)) {
            throw new Refusal(
                    "Cette séance a eu lieu : elle ne peut pas être annulée. Corrigez-la si c’est une erreur.");
        }
    }

    /** Refuses corrections which empty a session, or bring back a note that another one has replaced. */
    void guard(NotesTaken after) {
        present.forEach((note, people) -> guardSomebody(people.corrected(after, note)));
        guardOnce(after, EchangeSessionPlanned.class, alreadyPlanned());
        Set<EchangeSessionId> held = guardOnce(after, EchangeSessionHeld.class, alreadyHeld());
        if (after.standing(EchangeSessionCancelled.class).stream()
                .map(this::session)
                .anyMatch(held::contains)) {
            throw cancelled();
        }
    }

    private Set<EchangeSessionId> guardOnce(NotesTaken after, Class<? extends EchangeHistory> kind, Refusal twice) {
        Set<EchangeSessionId> once = new HashSet<>();
        for (NoteId note : after.standing(kind)) {
            if (!once.add(session(note))) {
                throw twice;
            }
        }
        return once;
    }

    private boolean told(NotesTaken notes, Class<? extends EchangeHistory> kind, EchangeSessionId session) {
        return notes.standing(kind).stream().anyMatch(note -> session.equals(session(note)));
    }

    private EchangeSessionId session(NoteId note) {
        return Optional.ofNullable(sessions.get(note)).orElseThrow();
    }

    private static void guardSomebody(Sides people) {
        if (people.nobody()) {
            throw new Refusal("Une séance sans personne n’a pas eu lieu.");
        }
    }

    private static boolean senseless(Duration lasted) {
        return lasted.isZero() || lasted.isNegative() || lasted.compareTo(ONE_DAY) > 0;
    }

    private static Refusal alreadyPlanned() {
        return new Refusal("Cette séance est déjà prévue : corrigez-la.");
    }

    private static Refusal alreadyHeld() {
        return new Refusal("Cette séance est déjà notée : corrigez-la.");
    }

    private static Refusal cancelled() {
        return new Refusal("Cette séance a été annulée.");
    }
}
