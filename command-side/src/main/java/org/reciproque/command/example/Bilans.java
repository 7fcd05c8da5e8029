package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.Side;

/** People look back together; some late, some never. What they say next is noted at once. */
final class Bilans {

    private final World world;
    private final Wishes wishes;
    private final BilanVoices voices;
    private final Quota never;
    private final Quota late;

    Bilans(World world, Wishes wishes) {
        this.world = world;
        this.wishes = wishes;
        this.voices = new BilanVoices(world);
        this.never = new Quota(world.dice, 0.18);
        this.late = new Quota(world.dice, 0.2);
    }

    /** An échange has ended: its bilan is to come. */
    void await(Running one, LocalDate ended, LocalDate known) {
        if (one.held == 0 || never.next()) {
            return;
        }
        LocalDate agreed = one.bilanOn.isBefore(ended) ? ended.plusDays(3) : one.bilanOn;
        LocalDate day = late.next() ? world.dice.after(agreed, 25, 80) : world.dice.after(agreed, 0, 6);
        world.agenda.on(day, () -> hold(one, day, known));
    }

    private void hold(Running one, LocalDate day, LocalDate known) {
        List<Person> people = new ArrayList<>();
        for (Person person : one.everybodyInOrder()) {
            if (person.present() && (people.isEmpty() || world.dice.chance(0.8))) {
                people.add(person);
            }
        }
        if (people.isEmpty()) {
            return;
        }
        LocalDate written = world.pen.written(day, 0, 14, known);
        BilanId bilan = BilanId.of(world.pen.key());
        List<NetworkCommand> commands = new ArrayList<>();
        Noted noted = world.pen.noted(day, written);
        Optional<org.reciproque.api.participant.ParticipantId> mediator =
                world.dice.chance(0.9) ? Optional.of(world.mediator(people).id) : Optional.empty();
        commands.add(new RecordBilan(bilan, noted, one.id, World.ids(people), mediator, effects()));
        for (Person person : people) {
            person.lived(day);
            if (world.dice.chance(people.size() > 4 ? 0.5 : 0.85)) {
                commands.add(spoken(bilan, one, person, people, day, written));
            }
        }
        world.pen.write(written, commands);
        whatNext(one, people, day, written);
    }

    private SpeakAtBilan spoken(
            BilanId bilan, Running one, Person person, List<Person> people, LocalDate day, LocalDate written) {
        Noted noted = world.pen.noted(day, written);
        Side side = one.shows(person) ? Side.OFFREUR : Side.DEMANDEUR;
        Person other = people.stream().filter(it -> it != person).findFirst().orElseGet(() -> one.other(person));
        return new SpeakAtBilan(bilan, noted, person.id, side, voices.words(person, other, side, one, noted));
    }

    private Set<Effect> effects() {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        int many = world.dice.between(1, 4);
        for (int i = 0; i < many; i++) {
            effects.add(world.dice.one(List.of(Effect.values())));
        }
        return effects;
    }

    private void whatNext(Running one, List<Person> people, LocalDate day, LocalDate written) {
        for (Person person : people) {
            if (world.dice.chance(0.12)) {
                wishes.next(person, one.shows(person) ? null : one.savoir, day, written);
            }
        }
    }
}
