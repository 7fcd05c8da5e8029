package org.reciproque.command.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeclineMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.DeferMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.PlanMeeting;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.StopMiseEnRelation;

/** What is noted of a mise en relation: opened, a meeting planned, and what came of it; yes, later and no are all fine. */
final class MeetingNotes {

    private final World world;
    private final Echanges echanges;
    private final Agreements agreements;
    private final Quota without;
    private final Pace pace;
    private int newOnes;

    MeetingNotes(World world, Echanges echanges, Pace pace) {
        this.pace = pace;
        this.world = world;
        this.echanges = echanges;
        this.agreements = new Agreements(world);
        this.without = new Quota(world.dice, 0.2);
    }

    /** Mises en relation opened for a new échange, their meeting still to come. */
    int newOnesToCome() {
        return newOnes;
    }

    void open(Meeting meeting, LocalDate day, LocalDate meets, LocalTime at) {
        LocalDate written = world.pen.written(day, 0, 3, meeting.known);
        List<NetworkCommand> commands = new ArrayList<>();
        Noted noted = world.pen.noted(day, written);
        Wish first = meeting.demands.get(0);
        commands.add(new OpenMiseEnRelation(
                meeting.id,
                noted,
                meeting.offerIds(),
                meeting.demandIds(),
                meeting.parties(),
                Optional.of(world.say(first.by.speaker(), noted, "savoir", first.words)),
                Optional.of(meeting.savoir.theme())));
        if (meets.isAfter(world.today) || world.dice.chance(0.8)) {
            Noted plan = world.pen.noted(meets, written);
            Blanks blanks = world.blanks(first.by);
            commands.add(new PlanMeeting(
                    meeting.id,
                    plan,
                    Optional.of(at),
                    world.perhaps(0.9, plan.by().asSpeaker(), plan, "place", "place", blanks)));
        }
        world.pen.write(written, commands);
        meeting.known = written;
        newOnes += meeting.joining == null ? 1 : 0;
        world.agenda.on(meets, () -> {
            newOnes -= meeting.joining == null ? 1 : 0;
            meet(meeting, meets);
        });
    }

    private void meet(Meeting meeting, LocalDate day) {
        meeting.keepPresent();
        if (meeting.pointless() || world.dice.chance(0.04)) {
            stop(meeting, day);
            return;
        }
        meeting.everybody().forEach(person -> person.lived(day));
        meeting.mediator.lived(day);
        if (!without.next()) {
            agree(meeting, day);
        } else if (world.dice.chance(0.58)) {
            defer(meeting, day);
        } else {
            decline(meeting, day);
        }
    }

    private Noted noted(Meeting meeting, LocalDate day) {
        meeting.known = world.pen.written(day, 0, 7, meeting.known);
        return world.pen.noted(day, meeting.known);
    }

    private void agree(Meeting meeting, LocalDate day) {
        Course course = echanges.course(meeting, day);
        LocalDate bilanOn = world.dice.after(course.last(), 6, 20);
        Noted noted = noted(meeting, day);
        world.pen.write(new AgreeTerms(
                meeting.id, noted, meeting.parties(), agreements.terms(meeting, course, bilanOn, noted)));
        if (meeting.joining != null) {
            echanges.letIn(meeting, meeting.joining, day);
        } else if (world.dice.chance(0.97)) {
            echanges.begin(meeting, course, bilanOn, day);
        }
    }

    private void defer(Meeting meeting, LocalDate day) {
        LocalDate until = world.dice.after(day, 25, 120);
        Noted noted = noted(meeting, day);
        Blanks blanks = blanks(meeting);
        world.pen.write(new DeferMiseEnRelation(
                meeting.id,
                noted,
                meeting.parties(),
                world.dice.chance(0.85) ? Optional.of(until) : Optional.empty(),
                world.perhaps(0.6, meeting.demands.get(0).by.speaker(), noted, "why", "why.later", blanks)));
        world.agenda.on(until, () -> {
            if (world.dice.chance(0.35)) {
                meetAgain(meeting, until);
            } else {
                meeting.free();
            }
        });
    }

    private void meetAgain(Meeting meeting, LocalDate day) {
        pace.done();
        meeting.keepPresent();
        if (meeting.pointless()) {
            stop(meeting, day);
        } else {
            agree(meeting, day);
        }
    }

    private void decline(Meeting meeting, LocalDate day) {
        Noted noted = noted(meeting, day);
        world.pen.write(new DeclineMiseEnRelation(
                meeting.id,
                noted,
                meeting.parties(),
                world.perhaps(0.45, meeting.demands.get(0).by.speaker(), noted, "why", "why.no", blanks(meeting))));
        meeting.free();
    }

    private void stop(Meeting meeting, LocalDate day) {
        pace.undone();
        Noted noted = noted(meeting, day);
        world.pen.write(new StopMiseEnRelation(
                meeting.id,
                noted,
                world.perhaps(0.6, noted.by().asSpeaker(), noted, "why", "why.stop", blanks(meeting))));
        meeting.free();
    }

    private Blanks blanks(Meeting meeting) {
        Person speaker = meeting.demands.isEmpty() ? meeting.mediator : meeting.demands.get(0).by;
        return world.blanks(speaker, speaker, meeting.savoir);
    }
}
