package org.reciproque.command.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.command.story.ToldAct;

/**
 * An invented network to explore: three years of plausible lives before {@code today}, and what is planned after it.
 *
 * <p>The last full calendar year before {@code today} is lived at the size of domain.md B2; the network grew until
 * then. Savoirs are those that networks name in their public lists; the people, their town, their words and their
 * telephones (kept for fiction by ARCEP) are invented.
 */
public final class ExampleNetwork {

    private static final int YEARS = 3;
    private static final int DRAWS = 20;
    private static final long FAR_SEED = 0x9E37_79B9_7F4A_7C15L;

    private final World world;
    private final Arrivals arrivals;
    private final Departures departures;
    private final Wishes wishes;
    private final Gatherings gatherings;
    private final Meetings meetings;
    private final Echanges echanges;
    private final Likeness likeness;

    private ExampleNetwork(World world) {
        this.world = world;
        this.arrivals = new Arrivals(world);
        this.wishes = new Wishes(world);
        this.gatherings = new Gatherings(world);
        Rhythm rhythm = new Rhythm(world);
        this.likeness = new Likeness(world, rhythm);
        this.echanges = new Echanges(world, rhythm, new Bilans(world, wishes));
        this.departures = new Departures(world, echanges);
        this.meetings = new Meetings(world, wishes, echanges);
    }

    /**
     * The acts of the network in the order of their recording, the first one founding it. The same four arguments give
     * the same acts on every machine.
     *
     * @param today the last day known; what is planned lies after it
     */
    public static List<ToldAct> acts(String networkName, ExampleSize size, long seed, LocalDate today) {
        for (int draw = 0; ; draw++) {
            ExampleNetwork network = drawn(networkName.strip(), size, seed, draw, today);
            network.live();
            if (network.likeness.holds() || draw == DRAWS) {
                return network.world.pen.acts();
            }
        }
    }

    private static ExampleNetwork drawn(String name, ExampleSize size, long seed, int draw, LocalDate today) {
        LocalDate founding = today.minusYears(YEARS).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
        Dice dice = new Dice(seed + draw * FAR_SEED);
        Pen pen = new Pen(NetworkId.named(name), seed, today, dice);
        World world = new World(Profile.of(size), pen, dice, founding, today);
        pen.write(new FoundNetwork(
                pen.network(), pen.noted(founding, founding), name, NetworkSettings.usual(), world.savoirs.themes()));
        return new ExampleNetwork(world);
    }

    private void live() {
        arrivals.found();
        gatherings.foundingEve();
        for (LocalDate day = world.founding; !day.isAfter(world.today); day = day.plusDays(1)) {
            live(day);
            world.agenda.liveUntil(day);
            likeness.look(day);
        }
        meetings.prepare(world.today);
        echanges.planAhead();
    }

    private void live(LocalDate day) {
        LocalDate sheet = world.pen.written(day, 0, 4);
        arrivals.live(day, sheet);
        wishes.live(day);
        if (world.seasons.isReperage(day)) {
            reperage(day, sheet);
        }
        meetings.live(day);
        departures.live(day);
    }

    /** Two people at a table note what is said; the sheet is typed some days later. */
    private void reperage(LocalDate day, LocalDate sheet) {
        List<Wishes.Turn> turns = wishes.turns(day, Attendance.SPEAKERS_AT_A_TABLE);
        List<Person> speakers = turns.stream().map(Wishes.Turn::who).distinct().toList();
        LocalDate written = speakers.stream()
                .map(person -> person.known)
                .reduce(sheet, (one, other) -> one.isBefore(other) ? other : one);
        GatheringId here = gatherings.reperage(day, written, speakers);
        for (Wishes.Turn turn : turns) {
            wishes.speak(turn, day, written, Optional.of(here));
        }
    }
}
