package org.reciproque.office.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns somebody may take without waiting: a few at once, and one more every so often. In memory, since what it guards
 * is this machine.
 */
public final class Turns {

    private static final int MOST_PEOPLE = 10_000;

    private final int atOnce;
    private final Duration oneEvery;
    private final Map<String, Left> people = new ConcurrentHashMap<>();

    /**
     * @param atOnce turns nobody has to wait for
     * @param oneEvery after how long one comes back
     */
    public Turns(int atOnce, Duration oneEvery) {
        this.atOnce = atOnce;
        this.oneEvery = oneEvery;
    }

    /**
     * @param turns left at that moment
     * @param toWait until the turn just asked for is there; zero when it was
     */
    private record Left(double turns, long atNanos, Duration toWait) {}

    /**
     * Takes a turn.
     *
     * @return how long to wait when there is none; empty when it was taken
     */
    public Optional<Duration> take(String who, long nowNanos) {
        if (people.size() > MOST_PEOPLE) {
            people.clear();
        }
        Left after = people.compute(who, (w, before) -> {
            double turns = before == null
                    ? atOnce
                    : Math.min(atOnce, before.turns() + (double) (nowNanos - before.atNanos()) / oneEvery.toNanos());
            if (turns >= 1) {
                return new Left(turns - 1, nowNanos, Duration.ZERO);
            }
            return new Left(turns, nowNanos, Duration.ofNanos((long) ((1 - turns) * oneEvery.toNanos())));
        });
        return after.toWait().isZero() ? Optional.empty() : Optional.of(after.toWait());
    }
}
