package org.reciproque.query.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;

/** Reads events, and opens them, on a thread of its own: the next ones while those before are handled. */
final class ReadAhead implements AutoCloseable {

    private static final int CHUNK = 1_000;
    private static final int A_MOMENT_MILLIS = 500;
    private static final int NO_MOMENT_MILLIS = 10;
    private static final Duration TO_THE_END = Duration.ofSeconds(10);

    private final TrackingToken end;
    private final Duration patience;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "rebuild-read");
        named.setDaemon(true);
        return named;
    });

    private Future<List<TrackedEventMessage<?>>> ahead;
    private boolean over;
    private volatile boolean closed;

    /**
     * @param end where to end: the last event that is read is there, or the first one behind it
     * @param patience how long nothing may come before the end is reached
     */
    ReadAhead(EventStore events, @Nullable TrackingToken from, TrackingToken end, Duration patience) {
        this.end = end;
        this.patience = patience;
        this.stream = events.openStream(from);
        this.ahead = thread.submit(this::chunk);
    }

    /**
     * The next events, some; none at the end.
     *
     * @throws Refusal when none comes and the end is not reached
     */
    List<TrackedEventMessage<?>> next() throws InterruptedException {
        try {
            List<TrackedEventMessage<?>> chunk = ahead.get();
            ahead = thread.submit(this::chunk);
            return chunk;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        }
    }

    private List<TrackedEventMessage<?>> chunk() throws InterruptedException {
        List<TrackedEventMessage<?>> chunk = new ArrayList<>(CHUNK);
        while (!over && !closed && chunk.size() < CHUNK && isThereMore(chunk.isEmpty())) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            event.getPayload();
            chunk.add(event);
            over = event.trackingToken().covers(end);
        }
        return chunk;
    }

    /** Silence is not the end: what keeps the store from answering may pass. */
    private boolean isThereMore(boolean worthWaiting) throws InterruptedException {
        if (!worthWaiting) {
            return stream.hasNextAvailable(NO_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
        long until = System.nanoTime() + patience.toNanos();
        while (!closed) {
            if (stream.hasNextAvailable(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (System.nanoTime() > until) {
                throw new Refusal(
                        "Les faits n’arrivent plus\u00a0: les listes d’avant restent. Recommencez quand le magasin répond.");
            }
        }
        return false;
    }

    /** A stream is closed by whoever reads it, and by nobody else. */
    @Override
    public void close() {
        closed = true;
        ahead.cancel(true);
        thread.execute(stream::close);
        thread.shutdown();
        try {
            thread.awaitTermination(TO_THE_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
