package org.reciproque.store;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way along the stream: pages of its own while it is far behind, the shared {@link Tail} once it is near the
 * end. For one thread at a time.
 */
final class TailStream implements TrackingEventStream {

    private static final long FAR_BEHIND = -1;

    private final PostgresEventStorageEngine engine;
    private final Tail tail;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private EventToken read;
    private long number = FAR_BEHIND;

    /** As the tail knows it, under its lock. */
    private long stands;

    private @Nullable Runnable callback;

    /**
     * @param after the last event that was read before
     */
    TailStream(PostgresEventStorageEngine engine, Tail tail, EventToken after) {
        this.engine = engine;
        this.tail = tail;
        this.read = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(look());
    }

    @Override
    public boolean hasNextAvailable() {
        return look() != null;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (look() == null) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            tail.await(number, left);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        @Nullable TrackedEventMessage<?> event = look();
        while (event == null) {
            tail.await(number, TimeUnit.SECONDS.toNanos(1));
            event = look();
        }
        if (page.poll() == null) {
            number++;
            read = (EventToken) event.trackingToken();
            tail.taken(this, number);
        }
        return event;
    }

    void stands(long at) {
        stands = at;
    }

    long standsAt() {
        return stands;
    }

    /** The next event, which stays there; null where there is none yet. */
    private @Nullable TrackedEventMessage<?> look() {
        while (page.isEmpty()) {
            if (number == FAR_BEHIND) {
                number = tail.join(this, read);
            }
            if (number == FAR_BEHIND) {
                if (!readPage()) {
                    return null;
                }
            } else {
                Tail.Found found = tail.get(number);
                if (!found.lost()) {
                    return found.event();
                }
                number = FAR_BEHIND;
                tail.leave(this);
            }
        }
        return page.peek();
    }

    private boolean readPage() {
        List<StoredEvent> rows = engine.fetchTrackedEvents(read, engine.batchSize());
        if (rows.isEmpty()) {
            return false;
        }
        page.addAll(engine.messages(rows));
        read = rows.get(rows.size() - 1).trackingToken();
        return true;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable whenAvailable) {
        callback = whenAvailable;
        tail.whenGrown(whenAvailable);
        return true;
    }

    @Override
    public void close() {
        tail.leave(this);
        if (callback != null) {
            tail.forget(callback);
        }
    }
}
