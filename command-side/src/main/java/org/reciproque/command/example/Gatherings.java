package org.reciproque.command.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Noted;
import org.reciproque.api.gathering.GatheringCommand.CorrectGatheringNote;
import org.reciproque.api.gathering.GatheringCommand.HoldGathering;
import org.reciproque.api.gathering.GatheringCommand.PlanGathering;
import org.reciproque.api.gathering.GatheringCommand.TakeDecision;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.participant.ParticipantId;

/** The network comes together: the repérage every six weeks, and each year’s assembly, fête, training, voyage… */
final class Gatherings {

    private final World world;
    private GatheringId nextReperage;
    private LocalDate nextKnown;
    private int reperages;

    Gatherings(World world) {
        this.world = world;
        this.nextReperage = GatheringId.of(world.pen.key());
        this.nextKnown = world.founding;
    }

    void foundingEve() {
        plan(nextReperage, world.seasons.firstReperage(), world.founding, GatheringKind.REPERAGE, LocalTime.of(18, 0));
        for (int year = world.founding.getYear(); year <= world.today.getYear() + 1; year++) {
            yearly(year, 1, 3, DayOfWeek.THURSDAY, GatheringKind.REFLECTION);
            yearly(year, 3, 4, DayOfWeek.SATURDAY, GatheringKind.GENERAL_ASSEMBLY);
            yearly(year, 4, 3, DayOfWeek.WEDNESDAY, GatheringKind.COLLECTIVE_CREATION);
            yearly(year, 5, 3, DayOfWeek.SATURDAY, GatheringKind.JOURNEY);
            yearly(year, 6, 3, DayOfWeek.SATURDAY, GatheringKind.CELEBRATION);
            yearly(year, 10, 2, DayOfWeek.TUESDAY, GatheringKind.TRAINING);
            yearly(year, 11, 3, DayOfWeek.SATURDAY, GatheringKind.INTER_NETWORKS);
        }
    }

    private void yearly(int year, int month, int week, DayOfWeek weekday, GatheringKind kind) {
        LocalDate day = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
        LocalDate planned = day.minusDays(world.dice.between(20, 45));
        if (planned.isBefore(world.founding.plusDays(20))) {
            return;
        }
        GatheringId id = GatheringId.of(world.pen.key());
        world.agenda.on(planned, () -> {
            LocalTime at = kind == GatheringKind.JOURNEY ? LocalTime.of(8, 15) : LocalTime.of(14, 30);
            LocalDate known = world.pen.written(planned, 0, 4);
            plan(id, day, known, kind, at);
            world.agenda.on(day, () -> {
                LocalDate written = world.pen.written(day, 0, 8, known);
                hold(id, kind, day, written, List.of());
            });
        });
    }

    private void plan(GatheringId id, LocalDate day, LocalDate written, GatheringKind kind, LocalTime at) {
        Noted noted = world.pen.noted(day, written);
        String key = switch (kind) {
            case JOURNEY -> "place.journey";
            case INTER_NETWORKS -> "place.inter";
            default -> "place.gathering";
        };
        Blanks blanks = world.blanks(world.people.get(0));
        world.pen.write(new PlanGathering(
                id,
                noted,
                kind,
                Optional.of(at),
                world.perhaps(1, noted.by().asSpeaker(), noted, "place", key, blanks)));
    }

    /** Holds the repérage of the day and sets the date of the next. */
    GatheringId reperage(LocalDate day, LocalDate written, List<Person> speakers) {
        GatheringId id = nextReperage;
        LocalDate known = written.isBefore(nextKnown) ? nextKnown : written;
        hold(id, GatheringKind.REPERAGE, day, known, speakers);
        nextReperage = GatheringId.of(world.pen.key());
        nextKnown = known;
        LocalTime at = reperages++ % 2 == 0 ? LocalTime.of(14, 0) : LocalTime.of(18, 0);
        plan(nextReperage, day.plusDays(NetworkSettings.SIX_WEEKS), known, GatheringKind.REPERAGE, at);
        return id;
    }

    private void hold(GatheringId id, GatheringKind kind, LocalDate day, LocalDate written, List<Person> speakers) {
        Set<ParticipantId> present = present(kind, written, speakers);
        List<Person> team = new ArrayList<>(world.team());
        world.dice.shuffle(team);
        Set<ParticipantId> writers = World.ids(team.subList(0, Math.min(2, team.size())));
        present.addAll(writers);
        Noted noted = world.pen.noted(day, written);
        boolean forgot = kind != GatheringKind.REPERAGE && world.dice.chance(0.15);
        Set<ParticipantId> listed = new HashSet<>(present);
        if (forgot) {
            listed.remove(present.iterator().next());
        }
        world.pen.write(new HoldGathering(id, noted, kind, listed, writers));
        if (forgot) {
            LocalDate later = world.pen.written(written, 1, 15);
            world.pen.write(new CorrectGatheringNote(
                    id, world.pen.noted(later, later), noted.note(), new Correction.PeopleAre(present)));
        }
        decide(id, kind, day, written);
    }

    private void decide(GatheringId id, GatheringKind kind, LocalDate day, LocalDate written) {
        int decisions = kind == GatheringKind.GENERAL_ASSEMBLY ? 2 : world.dice.chance(0.35) ? 1 : 0;
        for (int i = 0; i < decisions; i++) {
            Noted noted = world.pen.noted(day, written);
            String text = world.phrases.say("decision." + kind.name(), world.blanks(world.people.get(0)));
            world.pen.write(new TakeDecision(id, noted, world.say(noted.by().asSpeaker(), noted, "decision", text)));
        }
    }

    /** Only those whose welcome is noted by then: a list of those present names nobody unknown. */
    private Set<ParticipantId> present(GatheringKind kind, LocalDate written, List<Person> speakers) {
        List<Person> others = new ArrayList<>(world.present());
        others.removeIf(person -> person.known.isAfter(written));
        world.dice.shuffle(others);
        int many = Attendance.of(kind).among(others.size(), world.dice.share());
        Set<ParticipantId> present = new LinkedHashSet<>();
        others.stream().limit(many).forEach(person -> present.add(person.id));
        speakers.forEach(person -> present.add(person.id));
        return present;
    }
}
