package org.reciproque.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.reciproque.benchmarks.store.Cpu;

/** How long several things took that take turns, round by round. */
final class Timings {

    private final long server;
    private final Map<String, List<Taken>> rounds = new HashMap<>();

    /** @param server the process that PostgreSQL's others come from */
    Timings(long server) {
        this.server = server;
    }

    /**
     * @param seconds by the clock
     * @param busy seconds of processor, Java and PostgreSQL together
     */
    private record Taken(double seconds, double busy) {}

    void time(String what, Runnable work) {
        Cpu before = Cpu.now(server);
        Imports.Clock clock = new Imports.Clock();
        work.run();
        double seconds = clock.lap();
        rounds.computeIfAbsent(what, w -> new ArrayList<>())
                .add(new Taken(seconds, Cpu.now(server).since(before).both()));
    }

    /** Forgets the rounds so far. */
    void clear() {
        rounds.clear();
    }

    Rounds seconds(String what) {
        return Rounds.of(all(what, Taken::seconds));
    }

    /** Seconds of processor. */
    Rounds busy(String what) {
        return Rounds.of(all(what, Taken::busy));
    }

    /** How many times longer the one took than the other, each round by itself. */
    Rounds ratio(String one, String other) {
        double[] dividends = all(one, Taken::seconds).toArray();
        double[] divisors = all(other, Taken::seconds).toArray();
        return Rounds.of(IntStream.range(0, dividends.length).mapToDouble(i -> dividends[i] / divisors[i]));
    }

    private DoubleStream all(String what, ToDoubleFunction<Taken> told) {
        return Objects.requireNonNull(rounds.get(what)).stream().mapToDouble(told);
    }
}
