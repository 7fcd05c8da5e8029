package org.reciproque.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.rows.UpToDate;
import org.springframework.stereotype.Component;

/** From a form to a note: whose it is, which day, and whether what it says can be seen already. */
@Component
public final class Desk {

    private final CommandGateway commands;
    private final UpToDate upToDate;
    private final Clock clock;

    Desk(CommandGateway commands, UpToDate upToDate, Clock clock) {
        this.commands = commands;
        this.upToDate = upToDate;
        this.clock = clock;
    }

    /** Today, where the networks live. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A note written today.
     *
     * @param form the key minted with the form: the same form sent twice writes the same note once
     * @param part which of the form's notes this is, for example {@code "meeting"}
     * @param on the day of the fact
     */
    public Noted note(Seat seat, UUID form, String part, LocalDate on) {
        return new Noted(seat.network(), NoteId.of(seat.network(), form, part), seat.author(), on, today());
    }

    /**
     * Asks for these, in order, and waits a little for the screens to show them.
     *
     * @return whether what was noted can be seen already; if not, say « enregistré, la liste se met à jour »
     * @throws Refusal with a sentence for the reader; what came before it stands
     */
    public boolean send(List<? extends NetworkCommand> asked) {
        asked.forEach(commands::sendAndWait);
        return upToDate.within(UpToDate.PATIENCE);
    }

    /** Waits a little, as after a note, for the screens to show all that is noted; whether they do. */
    public boolean hasCaughtUp() {
        return upToDate.within(UpToDate.PATIENCE);
    }

    /** {@link #send(List)} for one. */
    public boolean send(NetworkCommand asked) {
        return send(List.of(asked));
    }
}
