package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.participant.ParticipantCommand.PauseParticipation;
import org.reciproque.api.participant.ParticipantCommand.ResumeParticipation;

/** People go: some for good, some for a while; one or two ask to be forgotten. */
final class Departures {

    private final World world;
    private final Echanges echanges;
    private final Pace leaving;
    private final Pace pausing;
    private final int toForget;
    private int forgotten;

    Departures(World world, Echanges echanges) {
        this.world = world;
        this.echanges = echanges;
        double people = world.profile.people() * 0.8;
        this.leaving = new Pace(world.seasons, people * 0.27, false);
        this.pausing = new Pace(world.seasons, people * 0.07, false);
        this.toForget = world.profile.people() > 100 ? 2 : 1;
    }

    void live(LocalDate day) {
        leaving.live(day);
        pausing.live(day);
        while (leaving.isDue()) {
            leaving.done();
            one(day, false).ifPresent(person -> leave(person, day));
        }
        while (pausing.isDue()) {
            pausing.done();
            one(day, true).ifPresent(person -> pause(person, day));
        }
        if (forgotten < toForget && day.equals(world.today.minusDays(70L + 190L * (toForget - 1 - forgotten)))) {
            forgotten++;
            Arrivals.longGone(world.people, day).ifPresent(person -> forget(person, day));
        }
    }

    /** Somebody who has been there for a while, rather not in the middle of an échange. */
    private Optional<Person> one(LocalDate day, boolean onlyFree) {
        List<Person> settled = world.present().stream()
                .filter(person -> !person.team && person.since.isBefore(day.minusDays(60)))
                .toList();
        for (int tries = 0; tries < 12 && !settled.isEmpty(); tries++) {
            Person person = world.dice.one(settled);
            if (person.inEchanges == 0 || (!onlyFree && tries > 6)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private void leave(Person person, LocalDate day) {
        echanges.withdraw(person, day);
        person.left = day;
        LocalDate written = world.pen.written(day, 0, 25, person.known);
        world.pen.write(new Leave(person.id, world.pen.noted(day, written)));
    }

    private void pause(Person person, LocalDate day) {
        person.away = true;
        LocalDate back = world.dice.after(day, 40, 130);
        boolean told = world.dice.chance(0.6);
        LocalDate written = world.pen.written(day, 0, 6, person.known);
        world.pen.write(new PauseParticipation(
                person.id, world.pen.noted(day, written), told ? Optional.of(back) : Optional.empty()));
        world.agenda.on(back, () -> {
            person.away = false;
            LocalDate noted = world.pen.written(back, 0, 6, written);
            world.pen.write(new ResumeParticipation(person.id, world.pen.noted(back, noted)));
        });
    }

    private void forget(Person person, LocalDate day) {
        Noted noted = world.pen.noted(day, world.pen.written(day, 0, 2, person.known));
        Blanks blanks = world.blanks(person);
        world.pen.write(new ForgetParticipant(
                person.id, noted, world.perhaps(1, noted.by().asSpeaker(), noted, "why", "forget", blanks)));
    }
}
