package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.gathering.GatheringId;

/**
 * People say what they offer and what they ask for, most at a repérage. Many ask for what the board shows; some offer
 * because somebody asked; some savoirs are asked for again and again and nobody has them.
 */
final class Wishes {

    /** Somebody who is about to speak at the table. */
    record Turn(Person who, boolean offers) {}

    /** Among how many the one who is readiest to speak is looked for. */
    private static final int SEATS = 7;
    /** More lines than this one person does not say at a table; what is left is said in passing. */
    private static final int ENOUGH_SAID = 6;

    private final World world;
    private final WishNotes notes;
    private final Pace offering;
    private final Pace asking;
    private final Pace takingBack;

    Wishes(World world) {
        this.world = world;
        this.notes = new WishNotes(world);
        this.offering = new Pace(world.seasons, world.profile.offers(), true);
        this.asking = new Pace(world.seasons, world.profile.demands(), true);
        this.takingBack = new Pace(world.seasons, (world.profile.offers() + world.profile.demands()) * 0.12, false);
    }

    /** What each day brings besides repérages: entries in passing, and what people take back. */
    void live(LocalDate day) {
        offering.live(day);
        asking.live(day);
        takingBack.live(day);
        if (world.seasons.isReperage(day)) {
            return;
        }
        for (Turn turn : turns(day, Integer.MAX_VALUE)) {
            speak(turn, day, world.pen.written(day, 0, 9, turn.who().known), Optional.empty());
        }
        while (takingBack.isDue()) {
            takingBack.done();
            List<Wish> kind = world.dice.chance(0.45) ? world.offers : world.demands;
            if (!kind.isEmpty()) {
                notes.takeBack(world.dice.one(kind), day);
            }
        }
    }

    /**
     * Who speaks on that day, as often as things are due. An offer and a demand take turns.
     *
     * @param table once so many people have spoken, it is they who go on
     */
    List<Turn> turns(LocalDate day, int table) {
        List<Turn> turns = new ArrayList<>();
        Map<Person, Integer> said = new HashMap<>();
        List<Person> offerers = new ArrayList<>(world.people);
        offerers.removeIf(person -> !person.mayOffer());
        List<Person> askers = new ArrayList<>(world.people);
        askers.removeIf(person -> !person.mayAsk());
        while (true) {
            boolean offers = offering.isDue() && !offerers.isEmpty();
            boolean asks = asking.isDue() && !askers.isEmpty();
            if (!offers && !asks) {
                return turns;
            }
            boolean gives = offers && (!asks || turns.size() % 2 == 0);
            (gives ? offering : asking).done();
            Turn turn = turn(gives ? offerers : askers, gives, day);
            turns.add(turn);
            if (said.merge(turn.who(), 1, Integer::sum) == 1 && said.size() == table) {
                offerers.retainAll(said.keySet());
                askers.retainAll(said.keySet());
            }
            if (said.getOrDefault(turn.who(), 0) == ENOUGH_SAID) {
                offerers.remove(turn.who());
                askers.remove(turn.who());
            }
        }
    }

    /** Rather somebody who has not spoken yet, or not this year. */
    private Turn turn(List<Person> candidates, boolean offers, LocalDate day) {
        Person best = world.dice.one(candidates);
        double eager = -100;
        for (int i = 0; i < SEATS; i++) {
            Person person = world.dice.one(candidates);
            int said = offers ? person.offers : person.demands;
            double wish = (said == 0 ? 8 : 0) + (person.lastActiveYear < day.getYear() ? 6 : 0) - 0.4 * said;
            wish += 4 * world.dice.share();
            if (wish > eager) {
                eager = wish;
                best = person;
            }
        }
        if (offers) {
            best.offers++;
        } else {
            best.demands++;
        }
        best.lived(day);
        return new Turn(best, offers);
    }

    void speak(Turn turn, LocalDate day, LocalDate written, Optional<GatheringId> at) {
        if (turn.offers()) {
            notes.offer(turn.who(), toOffer(turn.who(), day), day, written, at);
        } else {
            notes.demand(turn.who(), toAsk(turn.who(), day), day, written, at);
        }
    }

    /** Somebody signs up for what a neighbour shows: one demand more, taken out of those to come. */
    Wish signUp(Person person, Savoir savoir, LocalDate day) {
        asking.done();
        person.demands++;
        person.lived(day);
        return notes.demand(person, savoir, day, world.pen.written(day, 0, 2, person.known), Optional.empty());
    }

    /**
     * At a bilan somebody says what comes next: a new demand, or a first offer of what they have just learnt.
     *
     * @param learnt null for the one who showed it
     */
    void next(Person person, @Nullable Savoir learnt, LocalDate day, LocalDate written) {
        boolean passesOn = learnt != null && person.mayOffer() && world.dice.chance(0.6);
        LocalDate known = world.pen.written(written, 0, 0, person.known);
        if (learnt != null
                && passesOn
                && world.offers.stream().noneMatch(wish -> wish.by == person && wish.savoir == learnt)) {
            offering.done();
            person.offers++;
            notes.offer(person, learnt, day, known, Optional.empty());
        } else if (person.mayAsk()) {
            asking.done();
            person.demands++;
            notes.demand(person, toAsk(person, day), day, known, Optional.empty());
        }
    }

    private Savoir toOffer(Person person, LocalDate day) {
        for (int tries = 0; tries < 6; tries++) {
            Wish heard = world.dice.chance(0.22) ? sample(world.demands, day) : null;
            Savoir savoir = heard == null || heard.savoir.rare() ? world.savoirs.toOffer() : heard.savoir;
            if (!person.spokenOf.contains(savoir)) {
                return savoir;
            }
        }
        return world.savoirs.toOffer();
    }

    private Savoir toAsk(Person person, LocalDate day) {
        for (int tries = 0; tries < 6; tries++) {
            Wish seen = world.dice.chance(0.55) ? sample(world.offers, day) : null;
            Savoir savoir = seen == null || seen.savoir.unclaimed() ? world.savoirs.toAsk() : seen.savoir;
            if (!person.spokenOf.contains(savoir)) {
                return savoir;
            }
        }
        return world.savoirs.toAsk();
    }

    private @Nullable Wish sample(List<Wish> wishes, LocalDate day) {
        for (int tries = 0; tries < 8 && !wishes.isEmpty(); tries++) {
            Wish wish = wishes.get(world.dice.below(wishes.size()));
            if (wish.free(day)) {
                return wish;
            }
        }
        return null;
    }
}
