package org.reciproque.command.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * A storage which writes nothing: what is appended stays in memory, after what the real store knows of each aggregate.
 * Each aggregate is read from the real store once.
 */
final class StagedEvents implements EventStorageEngine {

    private final EventStore real;
    private final List<DomainEventMessage<?>> staged = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> histories = new HashMap<>();

    StagedEvents(EventStore real) {
        this.real = real;
    }

    /** What was decided, in order. */
    List<DomainEventMessage<?>> staged() {
        return staged;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> told = (DomainEventMessage<?>) event;
            history(told.getAggregateIdentifier()).add(told);
            staged.add(told);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        return DomainEventStream.of(history(aggregate).stream()
                .filter(event -> event.getSequenceNumber() >= first)
                .toList());
    }

    private List<DomainEventMessage<?>> history(String aggregate) {
        return histories.computeIfAbsent(
                aggregate,
                id -> new ArrayList<>(real.readEvents(id, 0).asStream().toList()));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        List<DomainEventMessage<?>> history = history(aggregate);
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1).getSequenceNumber());
    }

    /** Nobody follows a rehearsal. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("A rehearsal has no readers");
    }

    /** Events alone are read, so no snapshot is needed. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("A rehearsal keeps nothing");
    }
}
