package org.reciproque.benchmarks.store;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Keeps aggregates in memory, and asks each time for what was stored after the one it kept. */
final class RestRepository extends CachingEventSourcingRepository<Notebook> {

    private final EventStore events;

    RestRepository(EventSourcingRepository.Builder<Notebook> builder, EventStore events) {
        super(builder);
        this.events = events;
    }

    @Override
    protected EventSourcedAggregate<Notebook> doLoadWithLock(String aggregate, Long expectedVersion) {
        EventSourcedAggregate<Notebook> kept = super.doLoadWithLock(aggregate, expectedVersion);
        DomainEventStream rest = events.readEvents(aggregate, kept.version() + 1);
        if (rest.hasNext()) {
            kept.initializeState(rest);
        }
        return kept;
    }
}
