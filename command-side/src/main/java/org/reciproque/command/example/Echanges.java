package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.echange.EchangeCommand.EndEchange;
import org.reciproque.api.echange.EchangeCommand.JoinEchange;
import org.reciproque.api.echange.EchangeCommand.QuitEchange;
import org.reciproque.api.echange.EchangeCommand.StartEchange;
import org.reciproque.api.echange.Side;
import org.reciproque.api.savoir.WithdrawalReason;

/** Échanges begin, welcome people, lose some, go on a little longer, and end. */
final class Echanges {

    private final World world;
    private final Rhythm rhythm;
    private final Sessions sessions;
    private final Bilans bilans;
    private final WishNotes wishNotes;
    private final List<Running> running = new ArrayList<>();

    Echanges(World world, Rhythm rhythm, Bilans bilans) {
        this.world = world;
        this.rhythm = rhythm;
        this.sessions = new Sessions(world);
        this.bilans = bilans;
        this.wishNotes = new WishNotes(world);
    }

    List<Running> running() {
        return running;
    }

    boolean wantsNewOne(LocalDate day, double onTheirWay) {
        return rhythm.wantsNewOne(day, onTheirWay);
    }

    /** What people agree on; somebody who joins takes the course of the group. */
    Course course(Meeting meeting, LocalDate day) {
        if (meeting.joining != null) {
            return meeting.joining.course.from(meeting.joining.ahead, day);
        }
        Blanks blanks = world.blanks(meeting.mediator);
        int most = Math.max(12, world.profile.sessions() / 8);
        return Course.drawn(
                world.dice,
                world.dice.after(day, 4, 16),
                meeting.demands.size() > 1,
                new Course.Stretch(rhythm.stretch(day), Math.min(40, most)),
                world.phrases.say("place", meeting.savoir.theme(), blanks));
    }

    void begin(Meeting meeting, Course course, LocalDate bilanOn, LocalDate agreed) {
        LocalDate known = world.pen.written(agreed, 0, 0, meeting.known);
        Running one = new Running(meeting, course, agreed, known, bilanOn);
        running.add(one);
        Noted noted = world.pen.noted(agreed, known);
        Wish asked = meeting.demands.get(0);
        world.pen.write(new StartEchange(
                one.id,
                noted,
                Optional.of(meeting.id),
                new Parties(World.ids(one.offreurs), World.ids(one.demandeurs), Optional.of(meeting.mediator.id)),
                Optional.of(world.say(asked.by.speaker(), noted, "savoir", asked.words)),
                Optional.of(meeting.savoir.theme()),
                Optional.of(bilanOn)));
        promise(one, one.ahead);
    }

    private void promise(Running one, List<LocalDate> days) {
        for (LocalDate day : List.copyOf(days)) {
            rhythm.promised(day, one.years.add(day.getYear()));
            world.agenda.on(day, () -> live(one, day));
        }
    }

    private void live(Running one, LocalDate day) {
        if (one.ended || !one.ahead.remove(day)) {
            return;
        }
        if (!sessions.live(one, day)) {
            rhythm.cancelled(day);
        }
        boolean enough = one.held > 1 && rhythm.crowded(day) && world.dice.chance(0.12);
        if (one.ahead.isEmpty() || enough) {
            if (!enough && (one.held == 0 || (rhythm.missing(day.plusDays(14)) > 0 && world.dice.chance(0.7)))) {
                goOn(one, day);
            } else {
                end(one, day);
            }
        } else if (one.demandeurs.size() > 2 && world.dice.chance(0.03)) {
            Person person = world.dice.one(one.demandeurs);
            if (one.livesWithout(person)) {
                quit(one, person, day);
            }
        }
    }

    /** It did one good: some more sessions in the same rhythm. */
    private void goOn(Running one, LocalDate day) {
        Course more = one.course.again(day, one.held == 0 ? 1 : world.dice.between(2, 4));
        one.ahead.addAll(more.days());
        promise(one, one.ahead);
    }

    private void quit(Running one, Person person, LocalDate day) {
        LocalDate written = world.pen.written(day, 0, 10, one.known);
        world.pen.write(new QuitEchange(one.id, world.pen.noted(day, written), person.id));
        one.quit(person);
    }

    void letIn(Meeting meeting, Running group, LocalDate day) {
        LocalDate known = meeting.known.isBefore(group.known) ? group.known : meeting.known;
        group.known = known;
        for (Person person : meeting.demandeurs()) {
            if (!group.has(person)) {
                world.pen.write(new JoinEchange(group.id, world.pen.noted(day, known), person.id, Side.DEMANDEUR));
                group.join(person, meeting.demands);
            }
        }
    }

    /** Somebody leaves the network: groups go on without them, the others end there. */
    void withdraw(Person person, LocalDate day) {
        for (Running one : List.copyOf(running)) {
            if (one.has(person)) {
                if (one.livesWithout(person)) {
                    one.quit(person);
                } else {
                    end(one, day);
                }
            }
        }
    }

    private void end(Running one, LocalDate day) {
        one.ended = true;
        running.remove(one);
        for (LocalDate never : one.ahead) {
            boolean onlyOfYear = never.getYear() != day.getYear() && one.years.remove(never.getYear());
            rhythm.taken(never, onlyOfYear);
        }
        LocalDate known = world.pen.written(day, 0, 12, one.known);
        if (world.dice.chance(0.94)) {
            world.pen.write(new EndEchange(one.id, world.pen.noted(day, known)));
        }
        one.everybody.forEach(person -> person.inEchanges--);
        for (Wish wish : one.demands) {
            if (wish.open && wish.by.present() && world.dice.chance(0.72)) {
                wishNotes.close(wish, day, WithdrawalReason.SATISFIED, one.known);
            }
        }
        bilans.await(one, day, known);
    }

    /** Sessions that are planned in the next weeks. */
    void planAhead() {
        running.forEach(one -> sessions.planAhead(one, 4));
    }
}
