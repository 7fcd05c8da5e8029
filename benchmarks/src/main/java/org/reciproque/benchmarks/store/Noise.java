package org.reciproque.benchmarks.store;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every fifth of a second whether somebody else has the processors, so that one knows which moments count. */
final class Noise implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;
    private static final Duration AROUND = Duration.ofMillis(500);

    private final NavigableMap<Instant, Boolean> loud = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    Noise(Quiet quiet) {
        looking.scheduleWithFixedDelay(
                () -> loud.put(Instant.now(), quiet.look()), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether the framing loop was within twice its quiet value all the half second before and after. */
    boolean quietAround(Instant moment) {
        return loud.subMap(moment.minus(AROUND), moment.plus(AROUND)).values().stream()
                .noneMatch(each -> each);
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
