package org.reciproque.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How long several things took that take turns, in seconds, round by round. */
final class Timings {

    private final Map<String, List<Double>> seconds = new HashMap<>();

    void time(String what, Runnable work) {
        Imports.Clock clock = new Imports.Clock();
        work.run();
        seconds.computeIfAbsent(what, w -> new ArrayList<>()).add(clock.lap());
    }

    /** Forgets the rounds so far. */
    void clear() {
        seconds.clear();
    }

    Rounds of(String what) {
        return Rounds.of(rounds(what));
    }

    /** How many times longer the one took than the other, each round by itself. */
    Rounds ratio(String one, String other) {
        double[] dividends = rounds(one).toArray();
        double[] divisors = rounds(other).toArray();
        return Rounds.of(IntStream.range(0, dividends.length).mapToDouble(i -> dividends[i] / divisors[i]));
    }

    private DoubleStream rounds(String what) {
        return Objects.requireNonNull(seconds.get(what)).stream().mapToDouble(Double::doubleValue);
    }
}
