package org.reciproque.command.example;

import static org.reciproque.api.participant.ConsentAnswer.ALIAS;
import static org.reciproque.api.participant.ConsentAnswer.ANIMATORS;
import static org.reciproque.api.participant.ConsentAnswer.FIRST_NAME;
import static org.reciproque.api.participant.ConsentAnswer.NO;
import static org.reciproque.api.participant.ConsentAnswer.PARTIES;
import static org.reciproque.api.participant.ConsentAnswer.YES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;
import org.reciproque.api.participant.ParticipantCommand.RecordConsent;
import org.reciproque.api.participant.ParticipantCommand.TakeMembership;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantCommand.WelcomeWithoutReturn;
import org.reciproque.api.participant.ParticipantId;

/** People come: most at a repérage, some in between; what they agree to; their membership of each calendar year. */
final class Arrivals {

    /** Of the distinct people of a year, those who are there at its beginning; the others arrive in the course of it. */
    private static final double AT_NEW_YEAR = 0.8;

    private static final double FOUNDERS = 0.28;
    private static final int TEAM = 3;

    private final World world;
    private final Portraits portraits;
    private final SaidOfOneself details;
    private final Quota bothSides;
    private final int newcomers;
    private boolean newcomersCame;

    Arrivals(World world) {
        this.world = world;
        this.portraits = new Portraits(world.dice);
        this.details = new SaidOfOneself(world);
        this.bothSides = new Quota(world.dice, 0.765);
        this.newcomers = Math.max(2, world.profile.people() / 120);
    }

    void found() {
        welcome(world.founding, world.founding, portraits.drawAnimator(), true);
        for (int i = 1; i < TEAM; i++) {
            welcome(world.founding, world.founding, portraits.drawAdult(), true);
        }
    }

    /** How many people should be there on that day. */
    private double expected(LocalDate day) {
        return world.profile.people() * AT_NEW_YEAR * world.seasons.grown(day, FOUNDERS);
    }

    void live(LocalDate day, LocalDate sheetWritten) {
        double missing = expected(day)
                - world.people.stream().filter(person -> person.left == null).count();
        if (world.seasons.isReperage(day)) {
            for (int i = 0; i < missing * 0.85; i++) {
                welcome(day, sheetWritten, portraits.draw(), false);
            }
        } else if (!Seasons.quiet(day) && missing >= 1 && world.dice.chance(missing * 0.02)) {
            welcome(day, world.pen.written(day, 0, 3), portraits.draw(), false);
        }
        if (!newcomersCame && !day.isBefore(world.today.minusDays(10))) {
            newcomersCame = true;
            for (int i = 0; i < newcomers; i++) {
                LocalDate came = day.plusDays(i % 5);
                world.agenda.on(came, () -> welcome(came, world.pen.written(came, 0, 3), portraits.draw(), false));
            }
        }
    }

    private void welcome(LocalDate day, LocalDate written, Portrait portrait, boolean team) {
        Person person = new Person(ParticipantId.of(world.pen.key()), portrait, wishes(team), day, written);
        person.team = team;
        world.people.add(person);
        List<NetworkCommand> commands = new ArrayList<>();
        Noted noted = world.pen.noted(day, written);
        boolean alias = world.dice.chance(0.1);
        commands.add(new WelcomeParticipant(person.id, noted, details.of(person, noted, alias)));
        if (person.wishes == Person.Wishes.ONLY_DEMANDS && world.dice.chance(0.35)) {
            commands.add(new WelcomeWithoutReturn(person.id, world.pen.noted(day, written), true));
        }
        consents(person, day, written, alias, commands);
        world.pen.write(written, commands);
        joinAssociation(person, day);
    }

    private Person.Wishes wishes(boolean team) {
        if (team || bothSides.next()) {
            return Person.Wishes.BOTH;
        }
        return world.dice.chance(0.42) ? Person.Wishes.ONLY_OFFERS : Person.Wishes.ONLY_DEMANDS;
    }

    private void consents(
            Person person, LocalDate day, LocalDate written, boolean alias, List<NetworkCommand> commands) {
        Dice dice = world.dice;
        consent(0.75, person, day, written, ConsentKind.RESEARCH, dice.chance(0.65) ? YES : NO, commands);
        consent(0.7, person, day, written, ConsentKind.IMAGE, dice.chance(0.72) ? YES : NO, commands);
        ConsentAnswer board = alias ? ALIAS : dice.chance(0.85) ? FIRST_NAME : NO;
        consent(0.8, person, day, written, ConsentKind.BOARD, board, commands);
        consent(0.3, person, day, written, ConsentKind.QUOTE, dice.chance(0.6) ? YES : NO, commands);
        consent(0.25, person, day, written, ConsentKind.CONTACT, dice.chance(0.8) ? PARTIES : ANIMATORS, commands);
    }

    private void consent(
            double asked,
            Person person,
            LocalDate day,
            LocalDate written,
            ConsentKind kind,
            ConsentAnswer answer,
            List<NetworkCommand> commands) {
        if (world.dice.chance(asked)) {
            commands.add(new RecordConsent(person.id, world.pen.noted(day, written), kind, answer));
        }
    }

    private void joinAssociation(Person person, LocalDate day) {
        if (person.team || world.dice.chance(0.86)) {
            LocalDate joins = person.team ? day : world.dice.after(day, 0, 40);
            world.agenda.on(joins, () -> takeMembership(person, joins, joins));
        }
        int next = day.getYear() + 1;
        LocalDate renews = world.dice.after(LocalDate.of(next, 1, 3), 0, 75);
        world.agenda.on(renews, () -> renew(person, renews));
    }

    private void renew(Person person, LocalDate day) {
        if (person.left != null) {
            return;
        }
        if (person.team || world.dice.chance(0.9)) {
            takeMembership(person, day, LocalDate.of(day.getYear(), 1, 1));
        }
        LocalDate renews = world.dice.after(LocalDate.of(day.getYear() + 1, 1, 3), 0, 75);
        world.agenda.on(renews, () -> renew(person, renews));
    }

    private void takeMembership(Person person, LocalDate day, LocalDate first) {
        if (person.left == null) {
            Period period = new Period(first, LocalDate.of(day.getYear(), 12, 31));
            LocalDate written = world.pen.written(day, 0, 12, person.known);
            world.pen.write(new TakeMembership(person.id, world.pen.noted(day, written), period));
        }
    }

    /** The last one who left is the one who may ask to be forgotten. */
    static Optional<Person> longGone(List<Person> people, LocalDate day) {
        return people.stream()
                .filter(person -> person.left != null && person.left.isBefore(day.minusDays(90)))
                .reduce((one, other) -> other);
    }
}
