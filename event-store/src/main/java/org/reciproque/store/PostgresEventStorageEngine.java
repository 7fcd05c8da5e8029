package org.reciproque.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Axon's events on plain PostgreSQL, 17 or later: one table that only grows, and readers that never miss a committed
 * event.
 *
 * <p>Each row holds the transaction that wrote it. Readers see only rows of transactions older than every transaction
 * still running, in the order (transaction, position): nothing can appear behind a reader's token, however long a
 * transaction took to commit and whatever hour its messages bear. The price is that a transaction left open holds the
 * readers back; see {@link FenceWatch}.
 *
 * <p>Events are appended in the transaction that the {@link TransactionManager} began. Pages of the global stream are read
 * by a statement each, outside any transaction. A sequence number already taken becomes Axon's
 * {@code ConcurrencyException}, or {@code AggregateStreamCreationException} for the first of an aggregate.
 *
 * <p>There are no snapshots: none is stored, none is read.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    /** How many events that could not be read are remembered at most: more than these have one cause. */
    public static final int UNREADABLE_REMEMBERED = 100;

    private final DataSource database;
    private final TransactionManager transactions;
    private final Heading heading;
    private final EventTable table;
    private final StoreIdentity identity;
    private final UnreadableEvents unreadable;

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        this.database = Objects.requireNonNull(builder.database);
        this.transactions = Objects.requireNonNull(builder.transactions);
        this.heading = builder.heading;
        this.identity = StoreIdentity.of(database);
        this.table = new EventTable(identity.store());
        this.unreadable = new UnreadableEvents(getEventSerializer());
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        transactions.executeInTransaction(() -> append(events, event -> NewEvent.of(event, heading, serializer)));
    }

    private void append(List<? extends EventMessage<?>> events, Function<EventMessage<?>, NewEvent> row) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            EventTable.append(connection, events, row);
        } catch (SQLException failed) {
            handlePersistenceException(failed, events.get(0));
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("This store keeps events, no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected List<StoredEvent> fetchDomainEvents(String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return inTransaction(c -> table.ofAggregate(c, aggregateIdentifier, firstSequenceNumber, batchSize));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return inTransaction(c -> EventTable.lastSequence(c, aggregateIdentifier));
    }

    @Override
    protected List<StoredEvent> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        EventToken token = own(lastToken);
        return byItself(c -> table.after(c, token, batchSize));
    }

    /**
     * The messages of some rows, upcast: as many, fewer, or more. A row that cannot be upcast gives an
     * {@link UnreadableEvent}.
     *
     * <p>Package-private: the tail of the store keeps count of rows itself.
     */
    List<? extends TrackedEventMessage<?>> messages(List<StoredEvent> rows) {
        List<? extends TrackedEventMessage<?>> messages;
        try {
            messages = upcast(rows);
        } catch (RuntimeException oneOfThem) {
            return rows.stream().flatMap(this::messagesOfOne).toList();
        }
        unreadable.lookAt(messages, rows);
        return messages;
    }

    private Stream<? extends TrackedEventMessage<?>> messagesOfOne(StoredEvent row) {
        try {
            return upcast(List.of(row)).stream();
        } catch (RuntimeException failed) {
            UnreadableEvent event = unreadable.tell(row, failed.getClass().getSimpleName());
            return Stream.of(new GenericTrackedEventMessage<>(
                    row.trackingToken(),
                    new GenericMessage<>(row.id(), event, MetaData.emptyInstance()),
                    row::stampedAt));
        }
    }

    private List<? extends TrackedEventMessage<?>> upcast(List<StoredEvent> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .toList();
    }

    /**
     * The events that readers near the end or behind met and could not read, since this application was started; the
     * first {@link #UNREADABLE_REMEMBERED} of them, in the order of the store.
     */
    public List<UnreadableEvent> unreadable() {
        return unreadable.met();
    }

    /** This token as the store's own; the start where there is none. */
    EventToken own(@Nullable TrackingToken token) {
        if (token == null) {
            return table.start();
        }
        if (token instanceof HeadToken head) {
            return own(head.visible());
        }
        if (token instanceof EventToken ours && ours.store() == identity.store()) {
            return ours;
        }
        throw new ForeignTokenException(token, identity.store());
    }

    /** Whether an event is written that a transaction still running hides from readers. */
    boolean someWait() {
        return byItself(EventTable::someWait);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    /** The end of the stream, for whoever begins there, and for whoever waits until others have come that far. */
    @Override
    public HeadToken createHeadToken() {
        return byItself(c -> {
            EventToken stored = table.lastStored(c);
            // In this order: what is visible now was stored before it, or is not waited for.
            return new HeadToken(table.head(c), stored);
        });
    }

    /** The last event that readers can see. */
    EventToken lastVisible() {
        return byItself(table::head);
    }

    @Override
    public EventToken createTokenAt(Instant dateTime) {
        return byItself(c -> table.before(c, dateTime.atOffset(ZoneOffset.UTC)));
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** In the transaction that runs, if one does: an aggregate is read where it will be written. */
    private <T> T inTransaction(Question<T> question) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new EventStoreException("Events could not be read", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Outside any transaction, and leaving none open. */
    private <T> T byItself(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new EventStoreException("Events could not be read", failed);
        }
    }

    /** What the engine needs: a database whose schema {@code events} is migrated, transactions, and a serializer. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        /** Enough for one round trip to be worth it, little enough to hold in memory many times. */
        private static final int PAGE = 1_000;

        private @Nullable DataSource database;
        private @Nullable TransactionManager transactions;
        private Heading heading = Heading.blank();

        private Builder() {
            persistenceExceptionResolver(EventTable::isTaken);
            batchSize(PAGE);
        }

        public Builder dataSource(DataSource dataSource) {
            this.database = dataSource;
            return this;
        }

        public Builder transactionManager(TransactionManager transactionManager) {
            this.transactions = transactionManager;
            return this;
        }

        /** What to note beside each event; by default nothing. */
        public Builder heading(Heading heading) {
            this.heading = heading;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        /**
         * Writes and reads payloads and metadata. Must not use the connection of the transaction: many events are written
         * while the database already takes the first of them.
         */
        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            super.snapshotSerializer(eventSerializer);
            return this;
        }

        /** How many events a page of the global stream or of an aggregate holds; 1,000 by default. */
        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        @Override
        protected void validate() {
            super.validate();
            if (database == null || transactions == null) {
                throw new AxonConfigurationException("The event store needs a DataSource and a TransactionManager");
            }
        }

        public PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this);
        }
    }
}
