package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers near the end share one page, and are woken. */
class PostgresEventStoreTest {

    private static final int SOON_MILLIS = 700;

    private final HikariDataSource database = Cluster.ONE.freshStore();
    private final PostgresEventStore here = Cluster.store(database);
    private final PostgresEventStore elsewhere = Cluster.store(database);

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
        database.close();
    }

    @Test
    void a_reader_is_woken_by_what_another_application_stores() throws Exception {
        try (TrackingEventStream stream = here.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            CountDownLatch told = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(told::countDown)).isTrue();
            // Both ears open.
            elsewhere.openStream(null).close();
            Thread.sleep(SOON_MILLIS);

            elsewhere.publish(Said.by("Aya", 0, "bonjour"));

            // Sooner than by looking each second.
            assertThat(told.await(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Said("bonjour"));
        }
    }

    @Test
    void a_reader_far_behind_comes_to_the_end_and_stays_there() throws Exception {
        publish("before", 2_500);
        try (TrackingEventStream stream = here.openStream(null)) {
            List<String> read = take(stream, 1_200);
            publish("meanwhile", 6_000);
            read.addAll(take(stream, 7_300));
            publish("after", 10);
            read.addAll(take(stream, 10));

            assertThat(read).hasSize(8_510).doesNotHaveDuplicates();
            assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_reader_goes_on_from_its_token_wherever_it_stopped() throws Exception {
        publish("one", 1_700);
        @Nullable TrackingToken token = null;
        List<String> read = new ArrayList<>();
        while (read.size() < 1_700) {
            try (TrackingEventStream stream = here.openStream(token)) {
                for (int i = 0; i < 333 && stream.hasNextAvailable(50, TimeUnit.MILLISECONDS); i++) {
                    assertThat(stream.peek()).isPresent();
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    read.add(event.getIdentifier());
                    token = event.trackingToken();
                }
            }
        }
        assertThat(read).hasSize(1_700).doesNotHaveDuplicates();
    }

    @Test
    void the_end_of_the_stream_lies_behind_what_was_stored_and_before_what_is_hidden() throws Exception {
        publish("seen", 3);
        try (Connection forgotten = database.getConnection()) {
            forgotten.setAutoCommit(false);
            try (Statement statement = forgotten.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            publish("hidden", 2);

            TrackingToken end = here.createHeadToken();
            try (TrackingEventStream stream = here.openStream(null)) {
                List<EventToken> read = new ArrayList<>();
                while (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                    read.add((EventToken) stream.nextAvailable().trackingToken());
                }
                // Three were read, and they are not all that was stored.
                assertThat(read).hasSize(3);
                assertThat(read.get(2).covers(end)).isFalse();
                forgotten.rollback();
                stream.nextAvailable();
                assertThat(((EventToken) stream.nextAvailable().trackingToken()).covers(end))
                        .isTrue();
            }
            // Who begins at that end misses nothing that was hidden then.
            try (TrackingEventStream stream = here.openStream(end)) {
                assertThat(take(stream, 2)).hasSize(2);
            }
        }
    }

    private void publish(String aggregate, int count) {
        here.publish(Said.many(aggregate, count));
    }

    private static List<String> take(TrackingEventStream stream, int count) throws InterruptedException {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            read.add(stream.nextAvailable().getIdentifier());
        }
        return read;
    }
}
