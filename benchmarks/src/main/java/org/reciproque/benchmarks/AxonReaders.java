package org.reciproque.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.reciproque.benchmarks.store.Reader;
import org.reciproque.query.rows.Rebuildable;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.context.ApplicationContext;

/**
 * The lists read again as projections are usually written with Axon: the handlers of ours in pooled processors, one for
 * each list, all at once, where what an event changes is written when it is handled, and the token with each batch. Each
 * has one segment, since lists follow several things at once, and reads from our store, which is quicker than Axon's.
 */
final class AxonReaders {

    private final EventStore events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final RowWriter writer;
    private final Map<String, EventMessageHandler> lists;
    private int times;

    AxonReaders(ApplicationContext context) {
        this.events = context.getBean(EventStore.class);
        this.tokens = context.getBean(TokenStore.class);
        this.transactions = context.getBean(TransactionManager.class);
        this.writer = context.getBean(RowWriter.class);
        Configuration axon = context.getBean(Configuration.class);
        this.lists = context.getBeansOfType(Rebuildable.class).values().stream()
                .collect(Collectors.toMap(
                        list -> list.getClass()
                                .getAnnotation(ProcessingGroup.class)
                                .value(),
                        list -> new AnnotationEventHandlerAdapter(
                                list, axon.parameterResolverFactory(), axon.handlerDefinition(list.getClass()))));
    }

    /** Reads everything up to there with one processor whose handler does nothing. */
    void readOnly(int batch, TrackingToken end) {
        try (Reader nobody = reader("nobody", batch, EventMessage::getPayload)) {
            read(List.of(nobody), end);
        }
    }

    /** All lists up to there, into tables that are empty. */
    void write(int batch, TrackingToken end) {
        List<Reader> readers = new ArrayList<>();
        lists.forEach((name, list) -> readers.add(reader(name, batch, new WritingAtOnce(list, writer))));
        try {
            read(readers, end);
        } finally {
            readers.forEach(Reader::close);
        }
    }

    private Reader reader(String name, int batch, EventMessageHandler handler) {
        times++;
        return new Reader("measured-" + times + "-" + name, events, tokens, transactions, batch, handler);
    }

    private static void read(List<Reader> readers, TrackingToken end) {
        readers.forEach(Reader::start);
        readers.forEach(reader -> Application.pauseUntil(() -> reader.hasReached(end)));
    }

    /** Writes what an event changes in the transaction of the batch, before the next one is handled. */
    private record WritingAtOnce(EventMessageHandler list, RowWriter writer) implements EventMessageHandler {

        @Override
        public boolean canHandle(EventMessage<?> event) {
            return list.canHandle(event);
        }

        @Override
        public Object handle(EventMessage<?> event) throws Exception {
            RowChanges changes = new RowChanges();
            changes.gather(CurrentUnitOfWork.get().root());
            Object answer = list.handle(event);
            writer.write(changes);
            return answer;
        }
    }
}
