package org.reciproque.store;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.jspecify.annotations.Nullable;

/** What is known of an aggregate that is kept in memory: since when, and up to which event. Axon tells it each event. */
final class Known implements SnapshotTrigger {

    private final long times;
    private final long since;
    private @Nullable String last;

    /**
     * @param times how often all that was kept had been forgotten when it was loaded
     * @param since when that was, in the nanoseconds of whoever keeps it
     */
    Known(long times, long since) {
        this.times = times;
        this.since = since;
    }

    long times() {
        return times;
    }

    long since() {
        return since;
    }

    boolean endsWith(EventMessage<?> event) {
        return event.getIdentifier().equals(last);
    }

    @Override
    public void eventHandled(EventMessage<?> event) {
        last = event.getIdentifier();
    }

    @Override
    public void initializationFinished() {
        // Nothing is to be done then.
    }
}
