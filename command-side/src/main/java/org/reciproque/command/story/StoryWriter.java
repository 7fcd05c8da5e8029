package org.reciproque.command.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Appends decided events in order, in transactions short enough that nobody waits behind an import. Published through
 * the store itself, so that it wakes whoever reads its tail.
 */
final class StoryWriter {

    private static final int AT_ONCE = 500;

    private final EventStore store;
    private final TransactionManager transactions;

    StoryWriter(EventStore store, TransactionManager transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * @param written told how many events are written, after each transaction
     * @return false when it was asked to stop before the end
     */
    boolean write(List<? extends DomainEventMessage<?>> events, IntConsumer written, BooleanSupplier mustStop) {
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            if (mustStop.getAsBoolean()) {
                return false;
            }
            int to = Math.min(from + AT_ONCE, events.size());
            append(events.subList(from, to));
            written.accept(to);
        }
        return true;
    }

    private void append(List<? extends DomainEventMessage<?>> batch) {
        Instant now = GenericEventMessage.clock.instant();
        List<DomainEventMessage<?>> recorded = new ArrayList<>();
        batch.forEach(event -> recorded.add(recorded(event, now)));
        UnitOfWork<DomainEventMessage<?>> work = DefaultUnitOfWork.startAndGet(recorded.get(0));
        work.attachTransaction(transactions);
        work.execute(() -> store.publish(recorded));
    }

    /** The same event, recorded now; nothing of the unit of work under way is added to it. */
    private static <T> DomainEventMessage<T> recorded(DomainEventMessage<T> event, Instant now) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                now);
    }
}
