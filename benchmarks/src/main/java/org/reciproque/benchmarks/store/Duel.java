package org.reciproque.benchmarks.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.reciproque.benchmarks.Rounds;

/**
 * Several sides in turn, there and back again in each round (A B C, C B A), so that what the machine does meanwhile falls on
 * all alike. The first round warms up and is dropped.
 */
final class Duel {

    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    private final int rounds;
    private final long server;
    private final Quiet quiet;

    /**
     * @param rounds that count
     * @param server the process of PostgreSQL, whose processor time is counted too
     */
    Duel(int rounds, long server, Quiet quiet) {
        this.rounds = rounds;
        this.server = server;
        this.quiet = quiet;
    }

    /** One side's part of a round. */
    private record Turn(double seconds, double done, Cpu cpu) {

        static final Turn NONE = new Turn(0, 0, new Cpu(0, 0));

        Turn plus(Turn other) {
            return new Turn(seconds + other.seconds, done + other.done, cpu.plus(other.cpu));
        }

        double rate() {
            return done / seconds;
        }
    }

    /**
     * How the first side stands to another one.
     *
     * @param ratio its rate in parts of the other's, of each round
     * @param first done in a second
     * @param second the same, by the other
     * @param firstCpu microseconds of processor for one, this process's and PostgreSQL's
     * @param secondCpu the same, of the other
     */
    record Outcome(
            String firstName,
            String secondName,
            Rounds ratio,
            Rounds first,
            Rounds second,
            Cpu firstCpu,
            Cpu secondCpu) {

        /** How many times the other's time the first takes. */
        Rounds slower() {
            return Rounds.of(Arrays.stream(ratio.sorted()).map(each -> 1 / each));
        }

        /** The processor time of the other in parts of the first's: above one, the first needs less. */
        double cpuRatio() {
            return secondCpu.both() / firstCpu.both();
        }
    }

    /** The first against each of the others. */
    List<Outcome> fight(List<? extends Side> sides) throws Exception {
        Map<Side, List<Turn>> turns = new HashMap<>();
        for (int round = 0; round <= rounds; round++) {
            Map<Side, Turn> of = new HashMap<>();
            List<Side> there = new ArrayList<>(sides);
            for (int way = 0; way < 2; way++) {
                for (Side side : there) {
                    of.merge(side, turn(side), Turn::plus);
                }
                Collections.reverse(there);
            }
            if (round > 0) {
                of.forEach((side, turn) ->
                        turns.computeIfAbsent(side, s -> new ArrayList<>()).add(turn));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Side other : sides.subList(1, sides.size())) {
            outcomes.add(outcome(sides.get(0), other, turns));
        }
        return outcomes;
    }

    private Turn turn(Side side) throws Exception {
        side.prepare();
        quiet.look();
        Cpu before = Cpu.now(server);
        long begin = System.nanoTime();
        int done = side.run();
        double seconds = (System.nanoTime() - begin) / NANOS;
        Cpu cpu = Cpu.now(server).since(before);
        side.clear();
        return new Turn(seconds, done, cpu);
    }

    private Outcome outcome(Side first, Side second, Map<Side, List<Turn>> turns) {
        List<Turn> a = Objects.requireNonNull(turns.get(first));
        List<Turn> b = Objects.requireNonNull(turns.get(second));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ratios.add(a.get(round).rate() / b.get(round).rate());
        }
        return new Outcome(
                first.name(),
                second.name(),
                Rounds.of(ratios.stream().mapToDouble(each -> each)),
                rates(a, Turn::rate),
                rates(b, Turn::rate),
                cpu(a),
                cpu(b));
    }

    private static Rounds rates(List<Turn> turns, ToDoubleFunction<Turn> value) {
        return Rounds.of(turns.stream().mapToDouble(value));
    }

    private static Cpu cpu(List<Turn> turns) {
        Turn all = turns.stream().reduce(Turn.NONE, Turn::plus);
        return new Cpu(all.cpu().java() * MICROS / all.done(), all.cpu().postgres() * MICROS / all.done());
    }
}
