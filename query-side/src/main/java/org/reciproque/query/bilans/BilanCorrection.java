package org.reciproque.query.bilans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.bilan.BilanCommand.CorrectBilanNote;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.echanges.EchangeSheet;
import org.reciproque.query.people.Naming;
import org.reciproque.query.people.People;
import org.reciproque.query.people.Person;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Component;

/** What was noted wrong in a bilan: its day, who was there, who mediated, what it changed. */
@Component
class BilanCorrection {

    private final People people;
    private final Desk desk;

    BilanCorrection(People people, Desk desk) {
        this.people = people;
        this.desk = desk;
    }

    /** Those who may have been there: who took part in the échange, and who is noted already. */
    static Set<UUID> mayHaveBeenThere(EchangeSheet echange, BilanSheet bilan) {
        Set<UUID> all = new LinkedHashSet<>(echange.offreurs());
        all.addAll(echange.demandeurs());
        all.addAll(bilan.people());
        return all;
    }

    /** Only what differs is put right; says in the form what is missing. */
    List<NetworkCommand> read(Seat seat, EchangeSheet echange, BilanSheet bilan, Typed typed) {
        Optional<LocalDate> day = typed.day("jour", "Quel jour avez-vous fait le bilan\u00a0?");
        Set<UUID> possible = mayHaveBeenThere(echange, bilan);
        Set<UUID> present =
                typed.ids("present").stream().filter(possible::contains).collect(Collectors.toSet());
        if (present.isEmpty()) {
            typed.mistake("presents", "Qui était là\u00a0? Cochez au moins une personne.");
        }
        Naming naming = people.naming(seat, typed.key(), bilan.day());
        Optional<ParticipantId> mediator = naming.meant(typed, "mediateur");
        Set<Effect> effects = Arrays.stream(Effect.values())
                .filter(effect -> typed.ticked("effet", effect.name()))
                .collect(Collectors.toSet());
        List<NetworkCommand> asked = new ArrayList<>();
        day.filter(on -> !on.equals(bilan.day()))
                .ifPresent(on -> asked.add(correct(seat, bilan, typed, "day", new Correction.Day(on))));
        if (!present.equals(new HashSet<>(bilan.people()))) {
            asked.add(correct(seat, bilan, typed, "people", new Correction.PeopleAre(ids(present))));
        }
        if (!mediator.map(ParticipantId::value).equals(writtenBefore(seat, bilan))) {
            Set<ParticipantId> one = mediator.map(Set::of).orElse(Set.of());
            asked.add(correct(seat, bilan, typed, "mediator", new Correction.MediatorsAre(one)));
        }
        if (!effects.equals(new HashSet<>(bilan.effects()))) {
            asked.add(correct(seat, bilan, typed, "effects", new Correction.EffectsAre(effects)));
        }
        return naming.before(asked);
    }

    /** The mediator as the form showed them: somebody who left since stands in no field, and stays noted. */
    private Optional<UUID> writtenBefore(Seat seat, BilanSheet bilan) {
        return Optional.ofNullable(bilan.mediator())
                .filter(id -> people.named(seat.network(), Set.of(id)).people().stream()
                        .anyMatch(Person::canBeNamed));
    }

    NetworkCommand neverHappened(Seat seat, BilanSheet bilan, Typed typed) {
        return correct(seat, bilan, typed, "never", new Correction.NeverHappened());
    }

    private CorrectBilanNote correct(Seat seat, BilanSheet bilan, Typed typed, String part, Correction right) {
        return new CorrectBilanNote(
                new BilanId(bilan.id()),
                desk.note(seat, typed.key(), part, desk.today()),
                new NoteId(bilan.note()),
                right);
    }

    private static Set<ParticipantId> ids(Set<UUID> people) {
        return people.stream().map(ParticipantId::new).collect(Collectors.toSet());
    }
}
