package org.reciproque.command.example;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.echange.EchangeCommand.CancelEchangeSession;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeCommand.HoldEchangeSession;
import org.reciproque.api.echange.EchangeCommand.PlanEchangeSession;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.participant.ParticipantId;

/** Sessions: some planned on paper, most noted when they were held, some late, some cancelled, a few noted wrongly. */
final class Sessions {

    private final World world;
    private final Quota slips;

    Sessions(World world) {
        this.world = world;
        this.slips = new Quota(world.dice, 0.018);
    }

    /** Whether it was held. */
    boolean live(Running one, LocalDate day) {
        EchangeSessionId session = EchangeSessionId.of(world.pen.key());
        List<Person> offreurs = coming(one.offreurs);
        List<Person> demandeurs = one.together ? offreurs : coming(one.demandeurs);
        boolean cancelled = offreurs.isEmpty() || demandeurs.isEmpty() || world.dice.chance(0.045);
        LocalDate known = one.known;
        if (cancelled || world.dice.chance(0.3)) {
            known = world.pen.written(day.minusDays(14), 0, 12, one.known);
            plan(one, session, day, known);
        }
        if (cancelled) {
            cancel(one, session, day, known);
            return false;
        }
        one.held++;
        offreurs.forEach(person -> person.lived(day));
        demandeurs.forEach(person -> person.lived(day));
        hold(one, session, day, known, World.ids(offreurs), World.ids(demandeurs));
        return true;
    }

    private List<Person> coming(List<Person> people) {
        List<Person> present =
                new ArrayList<>(people.stream().filter(Person::present).toList());
        if (present.size() > 1) {
            Person there = world.dice.one(present);
            present.removeIf(person -> person != there && world.dice.chance(0.14));
        }
        return present;
    }

    private void plan(Running one, EchangeSessionId session, LocalDate day, LocalDate written) {
        Noted noted = world.pen.noted(day, written);
        Words place = world.say(noted.by().asSpeaker(), noted, "place", one.course.place());
        world.pen.write(
                new PlanEchangeSession(one.id, noted, session, Optional.of(one.course.at()), Optional.of(place)));
    }

    private void cancel(Running one, EchangeSessionId session, LocalDate day, LocalDate planned) {
        LocalDate said = world.dice.after(day, -2, 0);
        LocalDate on = said.isBefore(one.started) ? one.started : said;
        LocalDate written = world.pen.written(on, 0, 6, planned);
        Noted noted = world.pen.noted(on, written);
        Person speaker = one.offreurs.isEmpty() ? one.demandeurs.get(0) : one.offreurs.get(0);
        Blanks blanks = world.blanks(speaker, speaker, one.savoir);
        world.pen.write(new CancelEchangeSession(
                one.id, noted, session, world.perhaps(0.7, speaker.speaker(), noted, "why", "why.cancel", blanks)));
    }

    private void hold(
            Running one,
            EchangeSessionId session,
            LocalDate day,
            LocalDate known,
            Set<ParticipantId> offreurs,
            Set<ParticipantId> demandeurs) {
        LocalDate written =
                world.dice.chance(0.07) ? world.pen.written(day, 15, 60, known) : world.pen.written(day, 0, 9, known);
        boolean slip = slips.next();
        int kind = world.dice.below(3);
        boolean wrongDay = slip && kind == 0 && !day.minusDays(7).isBefore(one.started);
        boolean wrongPeople = slip && kind == 1 && demandeurs.size() > 1 && !one.together;
        Noted noted = world.pen.noted(wrongDay ? day.minusDays(7) : day, written);
        Set<ParticipantId> listed = wrongPeople ? Set.of(one.demandeurs.get(0).id) : demandeurs;
        world.pen.write(held(one, session, noted, offreurs, listed, true));
        if (wrongDay) {
            correct(one, noted.note(), new Correction.Day(day), written);
        } else if (wrongPeople) {
            correct(one, noted.note(), new Correction.DemandeursAre(demandeurs), written);
        } else if (slip) {
            LocalDate again = world.pen.written(written, 1, 12);
            Noted twice = world.pen.noted(day, again);
            world.pen.write(held(one, EchangeSessionId.of(world.pen.key()), twice, offreurs, demandeurs, false));
            correct(one, twice.note(), new Correction.NeverHappened(), again);
        }
    }

    private HoldEchangeSession held(
            Running one,
            EchangeSessionId session,
            Noted noted,
            Set<ParticipantId> offreurs,
            Set<ParticipantId> demandeurs,
            boolean told) {
        Dice dice = world.dice;
        Person speaker = one.offreurs.get(0);
        Optional<Words> done = Optional.empty();
        if (told && dice.chance(0.35)) {
            Blanks blanks = world.blanks(speaker, speaker, one.savoir);
            String text = world.phrases.say("done", one.savoir.theme(), blanks);
            done = Optional.of(world.say(speaker.speaker(), noted, "whatWasDone", text));
        }
        return new HoldEchangeSession(
                one.id,
                noted,
                session,
                offreurs,
                demandeurs,
                Optional.of(one.savoir.theme()),
                dice.chance(0.25) ? Optional.of(Duration.ofMinutes(30L * dice.between(2, 5))) : Optional.empty(),
                done);
    }

    private void correct(Running one, NoteId wrong, Correction right, LocalDate written) {
        LocalDate later = world.pen.written(written, 2, 25);
        world.pen.write(new CorrectEchangeNote(one.id, world.pen.noted(later, later), wrong, right));
    }

    void planAhead(Running one, int weeks) {
        for (LocalDate day : one.ahead) {
            if (day.isAfter(world.today) && !day.isAfter(world.today.plusWeeks(weeks))) {
                LocalDate written = world.pen.written(world.today.minusDays(6), 0, 6, one.known);
                plan(one, EchangeSessionId.of(world.pen.key()), day, written);
            }
        }
    }
}
