package org.reciproque.query.aside;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.reciproque.query.aside.Aside.Waiting;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Reads again what was set aside: from the store, as the store reads it today, in the order of each thing, and each fact
 * with what it changes in one transaction. Several applications may do so at once.
 */
@Component
class AsideReading {

    private final Aside aside;
    private final EventStore events;
    private final TransactionManager transactions;
    private final Configuration axon;
    private final ListableBeanFactory beans;

    AsideReading(
            Aside aside,
            EventStore events,
            TransactionManager transactions,
            Configuration axon,
            ListableBeanFactory beans) {
        this.aside = aside;
        this.events = events;
        this.transactions = transactions;
        this.axon = axon;
        this.beans = beans;
    }

    /** A thing whose next fact could not be read by this reader. */
    private record Stuck(String reader, String thing) {}

    /** Tries all that wait for a reader of this application, once. */
    void again() {
        Set<Stuck> stuck = new HashSet<>();
        for (Waiting fact : aside.waiting()) {
            Stuck thing = new Stuck(fact.reader(), fact.thing());
            List<EventMessageHandler> handlers = handlers(fact.reader());
            if (!handlers.isEmpty() && !stuck.contains(thing) && !isRead(fact, handlers)) {
                stuck.add(thing);
            }
        }
    }

    private List<EventMessageHandler> handlers(String reader) {
        return beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> bean.getClass()
                        .getAnnotation(ProcessingGroup.class)
                        .value()
                        .equals(reader))
                .<EventMessageHandler>map(bean -> new AnnotationEventHandlerAdapter(
                        bean, axon.parameterResolverFactory(), axon.handlerDefinition(bean.getClass())))
                .toList();
    }

    private boolean isRead(Waiting fact, List<EventMessageHandler> handlers) {
        Optional<DomainEventMessage<?>> stored = stored(fact);
        if (stored.isEmpty()) {
            return false;
        }
        DomainEventMessage<?> event = stored.get();
        UnitOfWork<DomainEventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(transactions);
        ResultMessage<?> result = work.executeWithResult(() -> {
            if (aside.take(fact)) {
                for (EventMessageHandler handler : handlers) {
                    if (handler.canHandle(event)) {
                        handler.handle(event);
                    }
                }
            }
            return null;
        });
        if (result.isExceptional()) {
            aside.tried(fact, result.exceptionResult());
        }
        return !result.isExceptional();
    }

    /** Nothing when the store cannot read it itself. */
    private Optional<DomainEventMessage<?>> stored(Waiting fact) {
        DomainEventStream ofThing = events.readEvents(fact.thing(), fact.sequence());
        if (!ofThing.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> next = ofThing.next();
        return next.getIdentifier().equals(fact.event().toString()) ? Optional.of(next) : Optional.empty();
    }
}
