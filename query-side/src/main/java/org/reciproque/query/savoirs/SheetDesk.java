package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.names.KnownPerson;
import org.reciproque.query.names.People;
import org.reciproque.query.names.WhichPerson;
import org.reciproque.query.names.WhoIsMeant;
import org.reciproque.query.names.WhoIsMeant.Person;
import org.reciproque.query.savoirs.SheetAnswer.Asked;
import org.reciproque.query.web.Desk;
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
        List<Wrong> wrong = FicheCheck.of(form, shelf.themes(seat.network().value()), on);
        WhoIsMeant who = people.in(seat, key, "qui", form.person(), on);
        if (who instanceof WhoIsMeant.Which several) {
            wrong.add(0, new Wrong("quiChoix-0", WhichPerson.question(form.qui(), several.people())));
            return new Asked(form, wrong, several.people());
        }
        if (!wrong.isEmpty() || !(who instanceof Person person)) {
            return new Asked(form, wrong, List.of());
        }
        SheetKind kind = form.kind().orElseThrow();
        return alreadyNoted(seat, key, form, person).orElseGet(() -> send(seat, key, form, kind, person, on, at));
    }

    /** The same form sent again shows its first effect; another line under the same key is not lost in silence. */
    private Optional<SheetAnswer> alreadyNoted(Seat seat, UUID key, FicheForm form, Person person) {
        for (SheetKind kind : SheetKind.values()) {
            UUID id = kind.idFor(seat, key);
            Optional<SheetShown> before =
                    shelf.findByNetworkAndId(seat.network().value(), id);
            if (before.isPresent() && isSame(before.get(), kind, form, person)) {
                return Optional.of(new SheetAnswer.Noted(
                        id, kind, form.savoir(), person.id().value(), person.name(), false, true));
            }
            if (shelf.kindEvenTakenOff(seat.network().value(), id).isPresent()) {
                String said = before.map(sheet -> " pour «\u00a0" + sheet.savoir() + "\u00a0»")
                        .orElse("");
                return Optional.of(new Asked(
                        form.under(UUID.randomUUID()),
                        List.of(new Wrong(
                                "savoir",
                                "Ce formulaire a déjà servi" + said + ". Envoyez-le encore pour noter ceci en plus.")),
                        List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(SheetShown before, SheetKind kind, FicheForm form, Person person) {
        return form.kind().equals(Optional.of(kind))
                && before.savoir().equals(form.savoir())
                && before.person().equals(person.id().value());
    }

    private SheetAnswer send(
            Seat seat,
            UUID key,
            FicheForm form,
            SheetKind kind,
            Person person,
            LocalDate on,
            @Nullable GatheringId at) {
        UUID sheet = kind.idFor(seat, key);
        Noted noted = desk.note(seat, key, SHEET, on);
        List<NetworkCommand> asked = new ArrayList<>(person.welcome().stream().toList());
        asked.add(kind.say(
                sheet,
                noted,
                person.id(),
                form.fiche(person.id().asSpeaker(), noted.note(), Optional.ofNullable(at), admitsServices(seat))));
        try {
            boolean shown = desk.send(asked);
            return new SheetAnswer.Noted(
                    sheet,
                    kind,
                    form.savoir(),
                    person.id().value(),
                    person.name(),
                    person.welcome().isPresent(),
                    shown);
        } catch (Refusal refusal) {
            return new Asked(form, List.of(new Wrong("", refusal.sentence())), List.<KnownPerson>of());
        }
    }

    /** Whether this network admits services beside savoirs. */
    public boolean admitsServices(Seat seat) {
        return shelf.servicesAdmitted(seat.network().value()).orElse(false);
    }
}
