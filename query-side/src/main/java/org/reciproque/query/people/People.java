package org.reciproque.query.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Component;

/** Everybody a screen names, and everybody somebody names in a form. */
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

    /** The names of these people; those of another network are not among them. */
    public Names named(NetworkId network, Collection<UUID> ids) {
        return new Names(ids.isEmpty() ? List.of() : book.these(network.value(), Set.copyOf(ids)));
    }

    public Optional<Person> known(Seat seat, UUID person) {
        return named(seat.network(), List.of(person)).people().stream().findFirst();
    }

    /**
     * Reads the people named in one form.
     *
     * @param form the key minted with the form: a new person typed in a form sent twice is welcomed once
     * @param on the day of the fact, on which somebody new is welcomed
     */
    public Naming naming(Seat seat, UUID form, LocalDate on) {
        return new Naming(names(seat.network()), former, desk, seat, form, on);
    }

    /** Everybody of the network, to be found by what is being typed. */
    NamesTyped names(NetworkId network) {
        return new NamesTyped(book.everybody(network.value()));
    }
}
