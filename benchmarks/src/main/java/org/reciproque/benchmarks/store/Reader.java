package org.reciproque.benchmarks.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A pooled processor with one segment, which hands each event to somebody. */
final class Reader implements AutoCloseable {

    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final PooledStreamingEventProcessor processor;

    Reader(String name, Store store, int batch, Consumer<EventMessage<?>> handler) {
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Handing(handler))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(store.events())
                .tokenStore(store.tokens())
                .transactionManager(store.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(batch)
                .build();
    }

    void start() {
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    private record Handing(Consumer<EventMessage<?>> handler) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            handler.accept(event);
        }
    }
}
