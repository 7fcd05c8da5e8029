package org.reciproque.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the stream, read once for all the readers that are near it: the last events in a ring, each with a number of
 * this application. Who is further behind reads pages of its own.
 *
 * <p>An event leaves the ring as soon as every reader near the end has taken it: what was read in clear must not stay in
 * memory, or be handed to somebody who reads again after it was to be forgotten.
 *
 * <p>One thread reads behind the fence when the bell rings, and each second in any case. While an event is stored that a
 * running transaction still hides, it looks again after a few milliseconds, since nothing rings when that one ends.
 */
final class Tail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int KEPT = 1 << 12;
    private static final int PAGE = 500;
    private static final long LOOK_MILLIS = 1_000;
    private static final long FIRST_PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_TROUBLE_MILLIS = 5_000;

    private final PostgresEventStorageEngine engine;
    private final Bell bell;
    private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();
    private final Set<TailStream> near = new CopyOnWriteArraySet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final @Nullable TrackedEventMessage<?>[] ring = new TrackedEventMessage<?>[KEPT];
    private long first;
    private long next;
    private @Nullable EventToken before;
    private @Nullable EventToken end;
    private boolean followed;
    private volatile boolean closed;

    Tail(PostgresEventStorageEngine engine, Bell bell) {
        this.engine = engine;
        this.bell = bell;
    }

    /** Begins to follow, if nobody did. */
    void follow() {
        lock.lock();
        try {
            if (!followed && !closed) {
                followed = true;
                before = engine.lastVisible();
                end = before;
                Thread thread = new Thread(this::read, "event-tail");
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The number of the first event after this token, if the ring goes back that far and has come that far; else -1, and
     * the reader goes on by itself. From then on the ring keeps what this reader has not {@linkplain #taken taken}.
     */
    long join(TailStream reader, EventToken token) {
        lock.lock();
        try {
            if (before == null || end == null || token.compareTo(before) < 0 || token.compareTo(end) > 0) {
                return -1;
            }
            long from = first;
            long to = next;
            while (from < to) {
                long middle = (from + to) >>> 1;
                if (((EventToken) at(middle).trackingToken()).compareTo(token) <= 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            reader.stands(from);
            near.add(reader);
            return from;
        } finally {
            lock.unlock();
        }
    }

    /** This reader has taken every event before that number. */
    void taken(TailStream reader, long upTo) {
        lock.lock();
        try {
            reader.stands(upTo);
            forgetTaken();
        } finally {
            lock.unlock();
        }
    }

    /** This reader is not near the end any more, or reads no more. */
    void leave(TailStream reader) {
        lock.lock();
        try {
            near.remove(reader);
            forgetTaken();
        } finally {
            lock.unlock();
        }
    }

    private void forgetTaken() {
        long needed = near.stream().mapToLong(TailStream::standsAt).min().orElse(next);
        while (first < Math.min(needed, next)) {
            drop();
        }
    }

    private void drop() {
        before = (EventToken) at(first).trackingToken();
        ring[(int) (first & (KEPT - 1))] = null;
        first++;
    }

    /** What {@link #get} found: nothing yet, the event, or that the ring has gone on. */
    record Found(@Nullable TrackedEventMessage<?> event, boolean lost) {}

    private static final Found NOT_YET = new Found(null, false);
    private static final Found LOST = new Found(null, true);

    Found get(long number) {
        lock.lock();
        try {
            if (number < first) {
                return LOST;
            }
            return number < next ? new Found(at(number), false) : NOT_YET;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until an event has that number, or the time is over. */
    void await(long number, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (next <= number && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** To be run whenever the stream has grown. */
    void whenGrown(Runnable callback) {
        callbacks.add(callback);
    }

    void forget(Runnable callback) {
        callbacks.remove(callback);
    }

    private TrackedEventMessage<?> at(long number) {
        TrackedEventMessage<?> event = ring[(int) (number & (KEPT - 1))];
        if (event == null) {
            throw new IllegalStateException("Event number " + number + " is not in the ring");
        }
        return event;
    }

    private void read() {
        long trouble = FIRST_PAUSE_MILLIS;
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            try {
                long rings = bell.rings();
                if (readOn()) {
                    pause = FIRST_PAUSE_MILLIS;
                } else if (engine.someWait()) {
                    TimeUnit.MILLISECONDS.sleep(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                } else {
                    bell.await(rings, LOOK_MILLIS);
                    pause = FIRST_PAUSE_MILLIS;
                }
                trouble = FIRST_PAUSE_MILLIS;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                trouble = waitAfter(failed, trouble);
            }
        }
    }

    private boolean readOn() {
        EventToken from = java.util.Objects.requireNonNull(end);
        List<StoredEvent> rows = engine.fetchTrackedEvents(from, PAGE);
        if (rows.isEmpty()) {
            return false;
        }
        add(engine.messages(rows), rows.get(rows.size() - 1).trackingToken());
        callbacks.forEach(Runnable::run);
        return true;
    }

    private void add(List<? extends TrackedEventMessage<?>> events, EventToken upTo) {
        lock.lock();
        try {
            for (TrackedEventMessage<?> event : events) {
                if (next - first == KEPT) {
                    drop();
                }
                ring[(int) (next & (KEPT - 1))] = event;
                next++;
            }
            end = upTo;
            forgetTaken();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long waitAfter(RuntimeException failed, long millis) {
        if (!closed) {
            LOG.warn("The end of the event stream could not be read, trying again: {}", failed.toString());
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }
        return Math.min(2 * millis, LONGEST_TROUBLE_MILLIS);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
