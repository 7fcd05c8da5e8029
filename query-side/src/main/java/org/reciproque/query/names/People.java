package org.reciproque.query.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Component;

/** From a name typed in a form to a participant, known or new. */
@Component
public class People {

    private final NameBook book;
    private final FormerDetails former;
    private final Desk desk;

    People(NameBook book, FormerDetails former, Desk desk) {
        this.book = book;
        this.former = former;
        this.desk = desk;
    }

    /** Names to propose under a field, in alphabetical order; people who left are not among them. */
    public List<KnownPerson> proposed(Seat seat) {
        LocalDate today = desk.today();
        return book.everybody(seat.network().value()).stream()
                .filter(person -> !person.hadLeftBy(today))
                .toList();
    }

    public Optional<KnownPerson> known(Seat seat, UUID person) {
        return book.findByNetworkAndId(seat.network().value(), person);
    }

    /**
     * Who is meant.
     *
     * @param form the key minted with the form: a new person typed in a form sent twice is welcomed once
     * @param part which of the form's people this is
     * @param on the day of the fact, on which somebody new is welcomed
     */
    public WhoIsMeant in(Seat seat, UUID form, String part, PersonTyped typed, LocalDate on) {
        if (typed.name().isEmpty()) {
            return new WhoIsMeant.Nobody();
        }
        List<KnownPerson> everybody = book.everybody(seat.network().value());
        if (typed.isNew()) {
            return welcomed(seat, form, part, typed.name(), on);
        }
        Optional<KnownPerson> picked =
                everybody.stream().filter(person -> typed.picks(person.id())).findFirst();
        if (picked.isPresent()) {
            return person(seat, form, part, picked.get(), on);
        }
        return amongst(new NamesTyped(everybody), seat, form, part, typed.name(), on);
    }

    private WhoIsMeant amongst(NamesTyped names, Seat seat, UUID form, String part, String typed, LocalDate on) {
        List<KnownPerson> exactly = names.exactly(typed);
        if (exactly.size() == 1 && !exactly.get(0).hadLeftBy(on)) {
            return person(seat, form, part, exactly.get(0), on);
        }
        List<KnownPerson> possible = exactly.isEmpty() ? names.nearly(typed) : exactly;
        return possible.isEmpty() ? welcomed(seat, form, part, typed, on) : new WhoIsMeant.Which(possible);
    }

    private WhoIsMeant person(Seat seat, UUID form, String part, KnownPerson known, LocalDate on) {
        ParticipantId id = new ParticipantId(known.id());
        if (!known.hadLeftBy(on)) {
            return new WhoIsMeant.Person(id, known.name(), Optional.empty());
        }
        Noted noted = desk.note(seat, form, part + "/back", on);
        return new WhoIsMeant.Person(
                id, known.name(), Optional.of(new WelcomeParticipant(id, noted, former.of(id, noted))));
    }

    private WhoIsMeant welcomed(Seat seat, UUID form, String part, String name, LocalDate on) {
        ParticipantId id = ParticipantId.of(seat.network(), form, part);
        Noted noted = desk.note(seat, form, part + "/welcome", on);
        Words said = Words.said(id.asSpeaker(), noted.note(), "name", name);
        return new WhoIsMeant.Person(
                id, name, Optional.of(new WelcomeParticipant(id, noted, Details.named(Optional.of(said)))));
    }
}
