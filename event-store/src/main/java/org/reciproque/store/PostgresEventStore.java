package org.reciproque.store;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over {@link PostgresEventStorageEngine}. Readers at the end of the stream share one page in memory,
 * and are woken as soon as something is stored, by this application or by another one: the database tells.
 */
public final class PostgresEventStore extends AbstractEventStore implements Lifecycle {

    private final PostgresEventStorageEngine engine;
    private final Bell bell;
    private final Tail tail;

    private PostgresEventStore(Builder builder) {
        super(builder);
        this.engine = Objects.requireNonNull(builder.engine);
        this.bell = new Bell(Objects.requireNonNull(builder.database));
        this.tail = new Tail(engine, bell);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        bell.listen();
        tail.follow();
        return new TailStream(engine, tail, engine.own(trackingToken));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        bell.ring();
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::close);
    }

    /** Stops following the end of the stream. */
    public void close() {
        tail.close();
        bell.close();
    }

    /** What the store needs: its engine, and the database for the connection that listens. */
    public static final class Builder extends AbstractEventStore.Builder {

        private @Nullable PostgresEventStorageEngine engine;
        private @Nullable DataSource database;

        private Builder() {}

        public Builder storageEngine(PostgresEventStorageEngine storageEngine) {
            super.storageEngine(storageEngine);
            this.engine = storageEngine;
            return this;
        }

        /** Lends one connection for as long as the store is open. */
        public Builder dataSource(DataSource dataSource) {
            this.database = dataSource;
            return this;
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> messageMonitor) {
            super.messageMonitor(messageMonitor);
            return this;
        }

        @Override
        public Builder spanFactory(EventBusSpanFactory spanFactory) {
            super.spanFactory(spanFactory);
            return this;
        }

        @Override
        protected void validate() {
            super.validate();
            if (engine == null || database == null) {
                throw new AxonConfigurationException("The event store needs its engine and a DataSource");
            }
        }

        public PostgresEventStore build() {
            return new PostgresEventStore(this);
        }
    }
}
