package org.reciproque.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a table of snapshots would give: tried here, not kept by the store. */
record Snapshots(EventStorageEngine events, JdbcTemplate sql) implements EventStorageEngine {

    static void createTable(HikariDataSource database) {
        new JdbcTemplate(database)
                .execute("create table snapshot (aggregate uuid primary key, sequence bigint not null,"
                        + " state bytea not null)");
    }

    /** The same events, loaded from the last snapshot on. */
    static Store beside(Store store) {
        Snapshots engine = new Snapshots(store.engine(), new JdbcTemplate(store.database()));
        return new Store(
                "with snapshots",
                store.database(),
                store.transactions(),
                engine,
                EmbeddedEventStore.builder().storageEngine(engine).build(),
                store.tokens(),
                () -> {});
    }

    /** Notes the state that the first so many events make. */
    static void take(Store store, String notebook, int events) {
        if (events == 0) {
            return;
        }
        Notebook state = new Notebook();
        DomainEventStream life = store.events().readEvents(notebook);
        for (int i = 0; i < events; i++) {
            Object event = life.next().getPayload();
            if (event instanceof Notebook.Opened opened) {
                state.evolve(opened);
            } else if (event instanceof Notebook.Written written) {
                state.evolve(written);
            }
        }
        new JdbcTemplate(store.database())
                .update(
                        "insert into snapshot values (?, ?, ?)",
                        UUID.fromString(notebook),
                        events - 1,
                        Store.JSON.serialize(state, byte[].class).getData());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        try (Stream<DomainEventMessage<?>> found = sql.queryForStream(
                "select sequence, state from snapshot where aggregate = ?",
                (row, number) -> new GenericDomainEventMessage<>(
                        Notebook.TYPE,
                        aggregate,
                        row.getLong(1),
                        Store.JSON.<byte[], Object>deserialize(new SimpleSerializedObject<>(
                                row.getBytes(2), byte[].class, Notebook.class.getName(), null))),
                UUID.fromString(aggregate))) {
            return found.findFirst();
        }
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        events.appendEvents(messages);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        return events.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        return events.readEvents(aggregate, first);
    }
}
