package org.reciproque.query.rebuild;

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

/** Reads events, and opens them, on a thread of its own: the next ones while those before are handled. */
final class ReadAhead implements AutoCloseable {

    private static final int CHUNK = 1_000;
    private static final int A_MOMENT_MILLIS = 500;
    private static final int NO_MOMENT_MILLIS = 10;

    private final @Nullable TrackingToken head;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "rebuild-read");
        named.setDaemon(true);
        return named;
    });

    private Future<List<TrackedEventMessage<?>>> ahead;
    private boolean over;

    /** @param head where to end; nothing after it is read */
    ReadAhead(EventStore events, @Nullable TrackingToken from, @Nullable TrackingToken head) {
        this.head = head;
        this.stream = events.openStream(from);
        this.ahead = thread.submit(this::chunk);
    }

    /** The next events, some; none at the end. */
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
        while (!over && chunk.size() < CHUNK && isThereMore(chunk.isEmpty())) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            event.getPayload();
            chunk.add(event);
            over = head != null && event.trackingToken().covers(head);
        }
        over |= chunk.isEmpty();
        return chunk;
    }

    private boolean isThereMore(boolean worthWaiting) throws InterruptedException {
        return stream.hasNextAvailable(worthWaiting ? A_MOMENT_MILLIS : NO_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            // A stream is not to be closed under whoever reads it.
            thread.awaitTermination(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        stream.close();
    }
}
