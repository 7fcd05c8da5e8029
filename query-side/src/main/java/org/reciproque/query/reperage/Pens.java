package org.reciproque.query.reperage;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.names.KnownPerson;
import org.reciproque.query.names.People;
import org.reciproque.query.names.PersonTyped;
import org.reciproque.query.names.WhichPerson;
import org.reciproque.query.names.WhoIsMeant;
import org.reciproque.query.savoirs.Wrong;
import org.springframework.stereotype.Component;

/** The two people who write down what is said at a repérage. */
@Component
class Pens {

    private static final String KEY = Pens.class.getName() + "/";

    private final People people;

    Pens(People people) {
        this.people = people;
    }

    /**
     * Who they are.
     *
     * @param welcomes what has to be noted first, for somebody new
     * @param first the people of whom the first one is, when the name does not tell
     */
    record Asked(
            List<ParticipantId> ids,
            List<NetworkCommand> welcomes,
            List<Wrong> wrong,
            List<KnownPerson> first,
            List<KnownPerson> second) {

        static Asked nothing() {
            return new Asked(List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /** Reads both fields; either may be left empty. */
    Asked held(Seat seat, UUID form, List<PersonTyped> typed, LocalDate on) {
        List<ParticipantId> ids = new ArrayList<>();
        List<NetworkCommand> welcomes = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        List<List<KnownPerson>> which = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String field = "note" + (i + 1);
            WhoIsMeant who = people.in(seat, form, field, typed.get(i), on);
            which.add(who instanceof WhoIsMeant.Which several ? several.people() : List.of());
            if (who instanceof WhoIsMeant.Which several) {
                String question = WhichPerson.question(typed.get(i).name(), several.people());
                wrong.add(new Wrong(field + "Choix-0", question));
            } else if (who instanceof WhoIsMeant.Person person) {
                ids.add(person.id());
                person.welcome().ifPresent(welcomes::add);
            }
        }
        return new Asked(ids, welcomes, wrong, which.get(0), which.get(1));
    }

    /** Whoever writes on this device today, until the repérage is ended. */
    static void remember(HttpSession session, UUID gathering, List<ParticipantId> ids) {
        if (!ids.isEmpty()) {
            session.setAttribute(
                    KEY + gathering, ids.stream().map(ParticipantId::value).toArray(UUID[]::new));
        }
    }

    /** Who said at the start that they write; nobody when the session is another one. */
    static List<UUID> remembered(HttpSession session, UUID gathering) {
        return session.getAttribute(KEY + gathering) instanceof UUID[] ids ? List.of(ids) : List.of();
    }
}
