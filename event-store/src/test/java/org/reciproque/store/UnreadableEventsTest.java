package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What cannot be read is told where it stands, and keeps nobody from reading the rest. */
class UnreadableEventsTest {

    private static final String POISON = "n° 7";

    private final HikariDataSource database = Cluster.ONE.freshStore();

    /** Fails on one event, as the upcaster of a revision that never was would. */
    private final EventUpcaster upcaster = events -> events.map(UnreadableEventsTest::refusePoison);

    private final PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
            .dataSource(database)
            .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database)))
            .eventSerializer(Cluster.json())
            .upcasterChain(upcaster)
            .build();

    private final PostgresEventStore store = PostgresEventStore.builder()
            .storageEngine(engine)
            .dataSource(database)
            .build();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private static IntermediateEventRepresentation refusePoison(IntermediateEventRepresentation event) {
        if (new String((byte[]) event.getData().getData(), java.nio.charset.StandardCharsets.UTF_8).contains(POISON)) {
            throw new IllegalArgumentException("no such revision");
        }
        return event;
    }

    private List<TrackedEventMessage<?>> read(int count) throws InterruptedException {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        try (TrackingEventStream stream = store.openStream(null)) {
            while (read.size() < count && stream.hasNextAvailable(2, TimeUnit.SECONDS)) {
                read.add(stream.nextAvailable());
            }
        }
        return read;
    }

    @Test
    void an_event_that_no_upcaster_can_bring_up_is_passed_by_and_told() throws Exception {
        store.publish(Said.many("Aya", 20));

        List<TrackedEventMessage<?>> read = read(20);

        assertThat(read).hasSize(20);
        assertThat((Object) read.get(7).getPayload()).isInstanceOf(UnreadableEvent.class);
        assertThat(Stream.concat(read.subList(0, 7).stream(), read.subList(8, 20).stream()))
                .allSatisfy(event -> assertThat((Object) event.getPayload()).isInstanceOf(Said.class));
        assertThat(engine.unreadable()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(read.get(7).getIdentifier());
            assertThat(event.token()).isEqualTo(read.get(7).trackingToken());
            assertThat(event.why()).isEqualTo("IllegalArgumentException");
        });
    }

    @Test
    void an_event_of_a_type_that_nobody_knows_is_told() throws Exception {
        store.publish(Said.many("Aya", 3));
        new JdbcTemplate(database)
                .update(
                        "insert into events.event (id, aggregate, sequence, stamped_at, payload_type, revision, payload,"
                                + " metadata) values (gen_random_uuid(), gen_random_uuid(), 0, now(), 'org.example.Gone', '3',"
                                + " '{}', '{}')");
        store.publish(Said.by("Aya", 3, "la suite"));

        assertThat(read(5)).hasSize(5);
        assertThat(engine.unreadable()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.example.Gone");
            assertThat(event.revision()).isEqualTo("3");
        });
    }
}
