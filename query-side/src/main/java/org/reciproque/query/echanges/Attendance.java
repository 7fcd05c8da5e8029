package org.reciproque.query.echanges;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
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

    private final People people;
    private final Desk desk;

    Attendance(People people, Desk desk) {
        this.people = people;
        this.desk = desk;
    }

    /** The session as it was held, after the welcome of those who are new. */
    List<NetworkCommand> held(Seat seat, EchangeSheet echange, EchangeSessionId session, Typed typed) {
        LocalDate on = day(typed, desk.today());
        Noted noted = desk.note(seat, typed.key(), "held", on);
        Sides sides = sides(people.naming(seat, typed.key(), on), typed, echange.everybody());
        if (!typed.wrong() && sides.nobody()) {
            typed.mistake("autre1", "Cochez au moins une personne présente, ou écrivez son nom.");
        }
        return sides.after(List.of(new HoldEchangeSession(
                new EchangeId(echange.id()),
                noted,
                session,
                sides.offreurs(),
                sides.demandeurs(),
                Optional.ofNullable(echange.theme()).map(Theme::new),
                typed.number("minutes", LONGEST).map(Duration::ofMinutes),
                typed.words("fait", seat.author().asSpeaker(), noted.note()))));
    }

    /** What differs from the session as it is noted: its day, who passed on, who learnt. */
    List<NetworkCommand> corrections(Seat seat, EchangeSheet echange, SessionSheet session, Typed typed) {
        LocalDate on = day(typed, session.day());
        Set<UUID> listed = new HashSet<>(echange.everybody());
        listed.addAll(session.present());
        Sides sides = sides(people.naming(seat, typed.key(), on), typed, listed);
        Set<ParticipantId> offreurs = sides.offreurs();
        Set<ParticipantId> demandeurs = sides.demandeurs();
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
        return sides.after(corrections);
    }

    private static LocalDate day(Typed typed, LocalDate otherwise) {
        return typed.day("jour", "Quel jour a eu lieu la séance\u00a0?").orElse(otherwise);
    }

    /** Who was there on each side, and whom the form names. */
    private record Sides(Naming naming, Set<ParticipantId> offreurs, Set<ParticipantId> demandeurs) {

        boolean nobody() {
            return offreurs.isEmpty() && demandeurs.isEmpty();
        }

        List<NetworkCommand> after(List<NetworkCommand> asked) {
            return naming.before(asked);
        }
    }

    private static Sides sides(Naming naming, Typed typed, Collection<UUID> listed) {
        Sides sides =
                new Sides(naming, naming.ticked(typed, "offreur", listed), naming.ticked(typed, "demandeur", listed));
        for (int i = 1; i <= MORE; i++) {
            Set<ParticipantId> side = "OFFREUR".equals(typed.text("cote" + i)) ? sides.offreurs() : sides.demandeurs();
            naming.meant(typed, "autre" + i).ifPresent(side::add);
        }
        return sides;
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

    private static Set<UUID> ids(Set<ParticipantId> people) {
        Set<UUID> ids = new HashSet<>();
        people.forEach(person -> ids.add(person.value()));
        return ids;
    }
}
