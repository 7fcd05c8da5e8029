package org.reciproque.office.aside;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Looks every few milliseconds how long readers have been behind what was stored. */
final class Lags implements AutoCloseable {

    private static final long EACH_MILLIS = 10;

    private final EventStore events;
    private final List<StreamingEventProcessor> readers;
    private final Map<String, Deque<Head>> unread = new HashMap<>();
    private final List<Long> lags = new ArrayList<>();
    private final Thread thread = new Thread(this::look, "lags");
    private volatile boolean over;

    private record Head(long atNanos, TrackingToken token) {}

    Lags(EventStore events, EventProcessingConfiguration processing) {
        this.events = events;
        this.readers = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
        thread.start();
    }

    private void look() {
        try {
            while (!over) {
                @Nullable TrackingToken token = events.createHeadToken();
                long now = System.nanoTime();
                for (StreamingEventProcessor reader : readers) {
                    Deque<Head> heads = unread.computeIfAbsent(reader.getName(), r -> new ArrayDeque<>());
                    if (token != null
                            && (heads.isEmpty() || !heads.getLast().token().equals(token))) {
                        heads.add(new Head(now, token));
                    }
                    for (EventTrackerStatus status : reader.processingStatus().values()) {
                        @Nullable TrackingToken read = status.getTrackingToken();
                        while (read != null
                                && !heads.isEmpty()
                                && read.covers(heads.getFirst().token())) {
                            heads.removeFirst();
                        }
                    }
                    lags.add(heads.isEmpty() ? 0 : now - heads.getFirst().atNanos());
                }
                Thread.sleep(EACH_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** In milliseconds, over all readers and moments. To be asked once closed. */
    long at(double part) {
        List<Long> sorted = new ArrayList<>(lags);
        Collections.sort(sorted);
        return TimeUnit.NANOSECONDS.toMillis(sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())));
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
