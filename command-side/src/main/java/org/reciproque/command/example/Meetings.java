package org.reciproque.command.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.miseenrelation.MiseEnRelationId;

/** The team brings offers and demands together: for a new échange, or to let somebody into a running group. */
final class Meetings {

    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(16, 0), LocalTime.of(18, 0));
    private static final int ENOUGH = 3;

    private final World world;
    private final Wishes wishes;
    private final Echanges echanges;
    private final MeetingNotes notes;
    private final Pace pace;

    Meetings(World world, Wishes wishes, Echanges echanges) {
        this.world = world;
        this.wishes = wishes;
        this.echanges = echanges;
        this.pace = new Pace(world.seasons, world.profile.meetings(), false);
        this.notes = new MeetingNotes(world, echanges, pace);
    }

    void live(LocalDate day) {
        pace.live(day);
        while (!Seasons.quiet(day) && pace.isDue() && open(day)) {
            pace.done();
        }
    }

    /** Meetings for this week and the next, so that there is something to prepare. */
    void prepare(LocalDate today) {
        for (int i = 0; i < 2 + world.profile.meetings() / 60; i++) {
            Meeting meeting = fresh(today, false);
            if (meeting != null) {
                notes.open(meeting, today, today.plusDays(1L + 3L * i % 12), world.dice.one(HOURS));
            }
        }
    }

    private boolean open(LocalDate day) {
        boolean fresh = echanges.wantsNewOne(day, 0.8 * notes.newOnesToCome());
        Meeting meeting = fresh ? fresh(day, true) : joining(day);
        if (meeting == null) {
            meeting = fresh ? joining(day) : fresh(day, true);
        }
        if (meeting == null) {
            return false;
        }
        LocalDate meets = world.dice.after(day, 4, 15);
        while (Seasons.quiet(meets)) {
            meets = meets.plusDays(1);
        }
        notes.open(meeting, day, meets, world.dice.one(HOURS));
        return true;
    }

    private @Nullable Meeting fresh(LocalDate day, boolean mayGather) {
        List<Wish> asked = new ArrayList<>(world.demands.stream()
                .filter(wish -> wish.free(day) && wish.by.inEchanges < ENOUGH)
                .toList());
        if (world.dice.chance(0.5)) {
            world.dice.shuffle(asked);
        }
        for (Wish demand : asked) {
            List<Wish> answers = answers(demand, day);
            if (!answers.isEmpty()) {
                return meeting(demand, answers, day, mayGather);
            }
        }
        return null;
    }

    private List<Wish> answers(Wish demand, LocalDate day) {
        return world.offersOf(demand.savoir).stream()
                .filter(offer -> offer.by != demand.by && offer.by.inEchanges < ENOUGH && offer.free(day))
                .sorted(Comparator.comparingInt(offer -> offer.used))
                .toList();
    }

    private Meeting meeting(Wish demand, List<Wish> answers, LocalDate day, boolean mayGather) {
        List<Wish> offers = new ArrayList<>(answers.subList(0, 1));
        boolean together = demand.savoir.shared() && world.dice.chance(0.07);
        if (answers.size() > 1 && answers.get(1).by != answers.get(0).by && (together || world.dice.chance(0.12))) {
            offers.add(answers.get(1));
        }
        List<Wish> demands = new ArrayList<>(List.of(demand));
        if (mayGather && world.dice.chance(demand.savoir.shared() ? 0.75 : 0.08)) {
            gather(demands, offers, day);
        }
        return described(offers, demands, together, null, day);
    }

    /** A group comes together: those who asked already, and neighbours who sign up. */
    private void gather(List<Wish> demands, List<Wish> offers, LocalDate day) {
        Savoir savoir = demands.get(0).savoir;
        int size = world.dice.between(2, 7);
        for (Wish other : world.demands) {
            if (demands.size() < size
                    && other.savoir == savoir
                    && other.free(day)
                    && !knows(demands, offers, other.by)) {
                demands.add(other);
            }
        }
        int signUps = world.dice.between(0, 2);
        for (int i = 0; i < signUps && demands.size() < size; i++) {
            somebody(person -> !knows(demands, offers, person))
                    .ifPresent(person -> demands.add(wishes.signUp(person, savoir, day)));
        }
    }

    private static boolean knows(List<Wish> demands, List<Wish> offers, Person person) {
        return Stream.concat(demands.stream(), offers.stream()).anyMatch(wish -> wish.by == person);
    }

    private Optional<Person> somebody(java.util.function.Predicate<Person> fits) {
        List<Person> askers = world.people.stream()
                .filter(person -> person.mayAsk() && person.inEchanges < 2)
                .toList();
        return Stream.generate(() -> askers.isEmpty() ? null : world.dice.one(askers))
                .limit(10)
                .filter(Objects::nonNull)
                .filter(fits)
                .findFirst();
    }

    private @Nullable Meeting joining(LocalDate day) {
        List<Running> groups = echanges.running().stream()
                .filter(Running::welcomesMore)
                .filter(group -> group.ahead.get(group.ahead.size() - 1).isAfter(day.plusDays(20)))
                .toList();
        if (groups.isEmpty()) {
            return null;
        }
        Running group = world.dice.one(groups);
        Optional<Wish> asked = world.demands.stream()
                .filter(wish -> wish.savoir == group.savoir && wish.free(day) && !group.has(wish.by))
                .findFirst()
                .or(() ->
                        somebody(person -> !group.has(person)).map(person -> wishes.signUp(person, group.savoir, day)));
        return asked.map(wish -> described(new ArrayList<>(), new ArrayList<>(List.of(wish)), false, group, day))
                .orElse(null);
    }

    private Meeting described(
            List<Wish> offers, List<Wish> demands, boolean together, @Nullable Running group, LocalDate day) {
        List<Person> parties = Stream.concat(offers.stream(), demands.stream())
                .map(wish -> wish.by)
                .toList();
        LocalDate known = Stream.concat(offers.stream(), demands.stream())
                .map(wish -> wish.known)
                .max(Comparator.naturalOrder())
                .orElse(day);
        offers.forEach(wish -> wish.used++);
        demands.forEach(wish -> wish.engaged = true);
        return new Meeting(
                MiseEnRelationId.of(world.pen.key()), offers, demands, world.mediator(parties), together, group, known);
    }
}
