package org.reciproque.query.reperage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.names.KnownPerson;
import org.reciproque.query.names.NameBook;
import org.reciproque.query.names.People;
import org.reciproque.query.names.PersonTyped;
import org.reciproque.query.names.WhoIsMeant;
import org.springframework.stereotype.Component;

/** Reads who was there: people ticked, and names written beside. */
@Component
class WhoWasThere {

    private final People people;
    private final NameBook book;

    WhoWasThere(People people, NameBook book) {
        this.people = people;
        this.book = book;
    }

    /**
     * What the form says.
     *
     * @param unsure names that several people may bear, with these people; to be ticked
     */
    record Read(Set<ParticipantId> present, List<NetworkCommand> welcomes, Map<String, List<KnownPerson>> unsure) {}

    Read in(Seat seat, EndForm form, LocalDate on) {
        Read read = new Read(new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashMap<>());
        ticked(seat, form).forEach(id -> read.present().add(id));
        form.newNames().forEach(name -> name(seat, form, new PersonTyped(name, PersonTyped.NEW, name), on, read));
        form.names().forEach(name -> name(seat, form, PersonTyped.of(name), on, read));
        return read;
    }

    /** Only people of this network count. */
    private List<ParticipantId> ticked(Seat seat, EndForm form) {
        List<UUID> ids = form.ticked();
        return ids.isEmpty()
                ? List.of()
                : book.these(seat.network().value(), ids).stream()
                        .map(person -> new ParticipantId(person.id()))
                        .toList();
    }

    private void name(Seat seat, EndForm form, PersonTyped typed, LocalDate on, Read read) {
        WhoIsMeant who = people.in(seat, form.minted(), "present/" + typed.name(), typed, on);
        if (who instanceof WhoIsMeant.Which several) {
            // « Amina » beside an Amina who is ticked already is most likely her.
            boolean ticked =
                    several.people().stream().anyMatch(one -> read.present().contains(new ParticipantId(one.id())));
            if (!ticked) {
                read.unsure().put(typed.name(), several.people());
            }
        } else if (who instanceof WhoIsMeant.Person person) {
            read.present().add(person.id());
            person.welcome().ifPresent(read.welcomes()::add);
        }
    }
}
