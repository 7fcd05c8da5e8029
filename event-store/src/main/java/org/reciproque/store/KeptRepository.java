package org.reciproque.store;

import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Loads aggregates that {@link KeptAggregates} keeps, and asks each time for the last event that was known and those after
 * it. So what another application stored is seen, and an aggregate whose last event is not there any more, or is another
 * one, is read from the first on: a store that lost its last transactions contradicts nobody.
 */
final class KeptRepository<A> extends EventSourcingRepository<A> {

    private final EventStore events;
    private final KeptAggregates kept;

    KeptRepository(Builder<A> builder, EventStore events, KeptAggregates kept) {
        super(builder);
        this.events = events;
        this.kept = kept;
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String aggregate, @Nullable Long expectedVersion) {
        EventSourcedAggregate<A> loaded = kept.take(type(), aggregate)
                .filter(this::isBroughtUpToDate)
                .orElseGet(() -> super.doLoadWithLock(aggregate, expectedVersion));
        long version = loaded.version();
        CurrentUnitOfWork.get().onRollback(refused -> {
            if (Objects.equals(version, loaded.version())) {
                kept.putBack(type(), loaded);
            }
        });
        return loaded;
    }

    /** The lock is held until after that: nobody else has the aggregate. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        super.doSaveWithLock(aggregate);
        CurrentUnitOfWork.get().afterCommit(stored -> kept.putBack(type(), aggregate));
    }

    private boolean isBroughtUpToDate(EventSourcedAggregate<A> aggregate) {
        DomainEventStream rest = events.readEvents(aggregate.identifierAsString(), aggregate.version());
        if (!rest.hasNext() || !KeptAggregates.known(aggregate).endsWith(rest.next())) {
            return false;
        }
        if (rest.hasNext()) {
            aggregate.initializeState(rest);
        }
        return true;
    }

    @SuppressWarnings("unchecked") // as given to the builder
    private Class<A> type() {
        return (Class<A>) getAggregateType();
    }
}
