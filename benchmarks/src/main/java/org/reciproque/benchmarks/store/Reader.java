package org.reciproque.benchmarks.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** A pooled processor with one segment, which hands each event to somebody. */
public final class Reader implements AutoCloseable {

    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final PooledStreamingEventProcessor processor;

    Reader(String name, Store store, int batch, Consumer<EventMessage<?>> told) {
        this(name, store.events(), store.tokens(), store.transactions(), batch, event -> {
            told.accept(event);
            return null;
        });
    }

    public Reader(
            String name,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            TokenStore tokens,
            TransactionManager transactions,
            int batch,
            EventMessageHandler handler) {
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Handing(handler))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(batch)
                .build();
    }

    public void start() {
        processor.start();
    }

    /**
     * Whether everything up to there is read.
     *
     * @throws IllegalStateException when it could not be
     */
    public boolean hasReached(TrackingToken end) {
        return processor.processingStatus().values().stream().anyMatch(status -> isBeyond(status, end));
    }

    private static boolean isBeyond(EventTrackerStatus status, TrackingToken end) {
        if (status.isErrorState()) {
            throw new IllegalStateException("Events could not be read", status.getError());
        }
        return status.getTrackingToken() != null && status.getTrackingToken().covers(end);
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    private record Handing(EventMessageHandler handler) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return handler.canHandle(event);
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) throws Exception {
            handler.handle(event);
        }
    }
}
