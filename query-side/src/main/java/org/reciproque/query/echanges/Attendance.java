package org.reciproque.query.echanges;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.NamedPeople;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;

/** Reads who was there from the form: those ticked, and up to three more who are named. */
@Component
class Attendance {

    /** How many people may be added at once beside those of the échange. */
    static final int MORE = 3;

    private static final int LONGEST = 1440;

    private final NamedPeople people;
    private final Desk desk;

    Attendance(NamedPeople people, Desk desk) {
        this.people = people;
        this.desk = desk;
    }

    HoldEchangeSession held(Seat seat, EchangeSheet echange, EchangeSessionId session, Typed typed) {
        LocalDate on = typed.day("jour", "Quel jour a eu lieu la séance\u00a0?").orElse(desk.today());
        Noted noted = desk.note(seat, typed.key(), "held", on);
        Set<ParticipantId> offreurs = side(seat, typed, "offreur", "OFFREUR");
        Set<ParticipantId> demandeurs = side(seat, typed, "demandeur", "DEMANDEUR");
        if (!typed.wrong() && offreurs.isEmpty() && demandeurs.isEmpty()) {
            typed.mistake("autre1", "Cochez au moins une personne présente, ou écrivez son nom.");
        }
        return new HoldEchangeSession(
                new EchangeId(echange.id()),
                noted,
                session,
                offreurs,
                demandeurs,
                Optional.ofNullable(echange.theme()).map(Theme::new),
                typed.number("minutes", LONGEST).map(Duration::ofMinutes),
                typed.words("fait", seat.author().asSpeaker(), noted.note()));
    }

    /** What differs from the session as it is noted: its day, who passed on, who learnt. */
    List<NetworkCommand> corrections(Seat seat, SessionSheet session, Typed typed) {
        LocalDate on = typed.day("jour", "Quel jour a eu lieu la séance\u00a0?").orElse(session.day());
        Set<ParticipantId> offreurs = side(seat, typed, "offreur", "OFFREUR");
        Set<ParticipantId> demandeurs = side(seat, typed, "demandeur", "DEMANDEUR");
        List<NetworkCommand> corrections = new ArrayList<>();
        if (!ids(demandeurs).equals(new HashSet<>(session.demandeurs()))) {
            corrections.add(correction(seat, session, typed, "demandeurs", new Correction.DemandeursAre(demandeurs)));
        }
        if (!ids(offreurs).equals(new HashSet<>(session.offreurs()))) {
            // Whoever stays comes first: on the way from one side to the other a session is never without anybody.
            corrections.add(
                    demandeurs.isEmpty() ? 0 : corrections.size(),
                    correction(seat, session, typed, "offreurs", new Correction.OffreursAre(offreurs)));
        }
        if (!on.equals(session.day())) {
            corrections.add(correction(seat, session, typed, "day", new Correction.Day(on)));
        }
        return corrections;
    }

    CorrectEchangeNote neverHappened(Seat seat, SessionSheet session, Typed typed) {
        return correction(seat, session, typed, "never", new Correction.NeverHappened());
    }

    private CorrectEchangeNote correction(Seat seat, SessionSheet session, Typed typed, String part, Correction right) {
        UUID wrong = session.heldNote();
        if (wrong == null) {
            throw new NotFound();
        }
        return new CorrectEchangeNote(
                new EchangeId(session.echange()),
                desk.note(seat, typed.key(), part, desk.today()),
                new NoteId(wrong),
                right);
    }

    private Set<ParticipantId> side(Seat seat, Typed typed, String ticked, String side) {
        Set<ParticipantId> present = new LinkedHashSet<>();
        typed.ids(ticked).forEach(id -> present.add(new ParticipantId(id)));
        for (int i = 1; i <= MORE; i++) {
            if (side.equals(typed.text("cote" + i))) {
                people.meant(seat.network(), typed, "autre" + i).ifPresent(present::add);
            }
        }
        return present;
    }

    private static Set<UUID> ids(Set<ParticipantId> people) {
        Set<UUID> ids = new HashSet<>();
        people.forEach(person -> ids.add(person.value()));
        return ids;
    }
}
