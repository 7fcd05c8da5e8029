package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.people.WhoIsMeant.Somebody;
import org.reciproque.query.savoirs.SheetAnswer.Asked;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;

/** Notes a new offer or demand: in full on its own page, or as one line of a repérage. */
@Component
public class SheetDesk {

    private static final String SHEET = "sheet";

    private final SheetShelf shelf;
    private final People people;
    private final Desk desk;

    SheetDesk(SheetShelf shelf, People people, Desk desk) {
        this.shelf = shelf;
        this.people = people;
        this.desk = desk;
    }

    /**
     * Notes it, and welcomes the person first if they are new.
     *
     * @param on the day it was said
     * @param at the repérage where it was said
     */
    public SheetAnswer note(Seat seat, FicheForm form, LocalDate on, @Nullable GatheringId at) {
        UUID key = form.minted().orElseGet(UUID::randomUUID);
        Typed typed = form.typed();
        Naming naming = people.naming(seat, key, on);
        Optional<Somebody> who = naming.in(typed, "qui");
        FicheCheck.of(form, shelf.themes(seat.network().value()), on, typed);
        if (typed.wrong() || who.isEmpty()) {
            return new Asked(form, typed);
        }
        return alreadyNoted(seat, key, form, who.get())
                .orElseGet(() -> send(seat, key, form, naming, who.get(), on, at));
    }

    /** The same form sent again shows its first effect; another line under the same key is not lost in silence. */
    private Optional<SheetAnswer> alreadyNoted(Seat seat, UUID key, FicheForm form, Somebody person) {
        for (SheetKind kind : SheetKind.values()) {
            UUID id = kind.idFor(seat, key);
            if (shelf.kindEvenTakenOff(seat.network().value(), id).isEmpty()) {
                continue;
            }
            Optional<SheetShown> before = shown(seat, id);
            if (before.isPresent() && isSame(before.get(), kind, form, person)) {
                return Optional.of(new SheetAnswer.Noted(
                        id, kind, form.savoir(), person.id().value(), person.name(), false, true));
            }
            String said = before.map(sheet -> " pour «\u00a0" + sheet.savoir() + "\u00a0»")
                    .orElse("");
            FicheForm fresh = form.under(UUID.randomUUID());
            Typed typed = fresh.typed();
            typed.mistake(
                    "savoir", "Ce formulaire a déjà servi" + said + ". Envoyez-le encore pour noter ceci en plus.");
            return Optional.of(new Asked(fresh, typed));
        }
        return Optional.empty();
    }

    /** Several readers write what a sheet shows: of one that is just being noted some may not have come so far. */
    private Optional<SheetShown> shown(Seat seat, UUID id) {
        UUID network = seat.network().value();
        Optional<SheetShown> now = shelf.findByNetworkAndId(network, id);
        return now.isEmpty() && desk.hasCaughtUp() ? shelf.findByNetworkAndId(network, id) : now;
    }

    private static boolean isSame(SheetShown before, SheetKind kind, FicheForm form, Somebody person) {
        return form.kind().equals(Optional.of(kind))
                && before.savoir().equals(form.savoir())
                && before.person().equals(person.id().value());
    }

    private SheetAnswer send(
            Seat seat,
            UUID key,
            FicheForm form,
            Naming naming,
            Somebody person,
            LocalDate on,
            @Nullable GatheringId at) {
        SheetKind kind = form.kind().orElseThrow();
        UUID sheet = kind.idFor(seat, key);
        Noted noted = desk.note(seat, key, SHEET, on);
        NetworkCommand said = kind.say(
                sheet,
                noted,
                person.id(),
                form.fiche(person.id().asSpeaker(), noted.note(), Optional.ofNullable(at), admitsServices(seat)));
        try {
            boolean shown = desk.send(naming.before(List.of(said)));
            return new SheetAnswer.Noted(
                    sheet, kind, form.savoir(), person.id().value(), person.name(), person.welcomed(), shown);
        } catch (Refusal refusal) {
            Typed typed = form.typed();
            typed.mistake("", refusal.sentence());
            return new Asked(form, typed);
        }
    }

    /** Whether this network admits services beside savoirs. */
    public boolean admitsServices(Seat seat) {
        return shelf.servicesAdmitted(seat.network().value()).orElse(false);
    }
}
