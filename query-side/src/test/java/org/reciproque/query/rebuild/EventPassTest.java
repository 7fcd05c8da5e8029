package org.reciproque.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Refusal;
import org.reciproque.query.rebuild.EventPass.Beside;
import org.reciproque.query.rows.NextRows;
import org.reciproque.query.rows.Rebuildable;
import org.springframework.jdbc.core.JdbcTemplate;

class EventPassTest {

    private static final EventPass.Telling NOBODY = events -> {};

    private final Halting store = new Halting();

    @AfterEach
    void over() {
        store.shutDown();
    }

    /** A store that says nothing for a while after some events. */
    private static final class Halting extends EmbeddedEventStore {

        private int after = Integer.MAX_VALUE;
        private Duration pause = Duration.ZERO;

        Halting() {
            super(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()));
        }

        void halt(int after, Duration pause) {
            this.after = after;
            this.pause = pause;
        }

        @Override
        public TrackingEventStream openStream(@Nullable TrackingToken from) {
            BlockingStream<TrackedEventMessage<?>> stream = super.openStream(from);
            return new TrackingEventStream() {
                private int read;
                private long until;

                private boolean halts() {
                    if (read != after) {
                        return false;
                    }
                    until = until == 0 ? System.nanoTime() + pause.toNanos() : until;
                    return System.nanoTime() < until;
                }

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return stream.peek();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                    if (halts()) {
                        unit.sleep(timeout);
                    }
                    return !halts() && stream.hasNextAvailable(timeout, unit);
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
                    read++;
                    return stream.nextAvailable();
                }

                @Override
                public void close() {
                    stream.close();
                }
            };
        }
    }

    /** A list whose living reader has to read first what comes from this place on. */
    private record Behind(int may) implements Rebuildable {

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public String inWords() {
            return "les chansons";
        }

        @Override
        public int mayReadBeside(List<? extends EventMessage<?>> events) {
            return Math.min(may, events.size());
        }
    }

    private EventPass pass(NextRows next, Duration patience, BuiltList... lists) {
        return new EventPass(
                store,
                NoTransactionManager.instance(),
                reader -> Set.of(),
                DefaultConfigurer.defaultConfiguration().buildConfiguration(),
                List.of(lists),
                next,
                patience);
    }

    /** These lists write no row. */
    @SuppressWarnings("NullAway")
    private static NextRows nowhere() {
        return new NextRows(new JdbcTemplate(), null, table -> {}, 1_000_000);
    }

    private void told(int facts) {
        store.publish(IntStream.range(0, facts)
                .mapToObj(i -> GenericEventMessage.asEventMessage("fact " + i))
                .toList());
    }

    @Test
    void a_store_that_says_nothing_for_a_second_is_waited_for() throws InterruptedException {
        told(20);
        store.halt(10, Duration.ofMillis(1_200));
        try (NextRows next = nowhere()) {
            EventPass pass = pass(next, Duration.ofSeconds(20));

            assertThat(pass.inTheirPlace(NOBODY)).isEqualTo(20);
            assertThat(pass.isAsFarAs(store.createHeadToken())).isTrue();
        }
    }

    @Test
    void a_store_that_never_comes_to_its_end_is_refused() throws InterruptedException {
        told(20);
        store.halt(10, Duration.ofMinutes(10));
        try (NextRows next = nowhere()) {
            EventPass pass = pass(next, Duration.ofMillis(700));

            assertThatThrownBy(() -> pass.inTheirPlace(NOBODY))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("les listes d’avant restent");
            assertThat(pass.isAsFarAs(store.createHeadToken())).isFalse();
        }
    }

    @Test
    void an_empty_store_is_read_at_once() throws InterruptedException {
        try (NextRows next = nowhere()) {
            assertThat(pass(next, Duration.ofMinutes(10)).inTheirPlace(NOBODY)).isZero();
        }
    }

    @Test
    void a_reader_that_has_much_to_read_first_is_told_of_and_one_that_is_nearly_there_is_not()
            throws InterruptedException {
        BuiltList behind = new BuiltList("chansons", new Behind(5));
        told(30);
        try (NextRows next = nowhere()) {
            assertThat(pass(next, Duration.ofSeconds(20), behind).besideLiving(NOBODY))
                    .isEqualTo(new Beside(5, Optional.empty()));
        }
        told(3_000);
        try (NextRows next = nowhere()) {
            assertThat(pass(next, Duration.ofSeconds(20), behind).besideLiving(NOBODY))
                    .isEqualTo(new Beside(5, Optional.of(behind)));
        }
    }
}
