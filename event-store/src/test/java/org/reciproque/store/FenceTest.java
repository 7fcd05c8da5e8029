package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proof R3: writers that keep their transactions open, roll some back and date their messages back by years; readers that
 * pause, begin anew from their tokens, and read as fast as they can. Nobody misses an event, nobody reads one twice.
 *
 * <p>The full one: {@code -Dfence.events=1000000 -Dfence.longest=180000}.
 */
class FenceTest {

    private static final long SEED = 20261122;
    private static final int EVENTS = Integer.getInteger("fence.events", 6_000);
    private static final int LONGEST_MILLIS = Integer.getInteger("fence.longest", 1_500);
    private static final int WRITERS = 8;
    private static final int READERS = 3;
    private static final int LATE_MILLIS = 20;
    private static final int PATIENCE_MINUTES = 10;

    private final HikariDataSource database = Cluster.ONE.freshStore();
    private final PostgresEventStorageEngine engine = Cluster.engine(database);
    private final PostgresEventStore store = PostgresEventStore.builder()
            .storageEngine(engine)
            .dataSource(database)
            .build();
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();
    private final AtomicBoolean written = new AtomicBoolean();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void no_reader_misses_an_event_or_reads_one_twice() throws Exception {
        ExecutorService everybody = Executors.newCachedThreadPool();
        List<Future<List<String>>> readers = new ArrayList<>();
        for (int r = 0; r < READERS; r++) {
            int reader = r;
            readers.add(everybody.submit(() -> read(new Random(SEED + 100 + reader))));
        }
        List<Future<Set<String>>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int writer = w;
            writers.add(everybody.submit((Callable<Set<String>>) () -> write(new Random(SEED + writer), writer)));
        }
        Set<String> stored = new HashSet<>();
        for (Future<Set<String>> writer : writers) {
            stored.addAll(writer.get());
        }
        written.set(true);
        for (Future<List<String>> reader : readers) {
            List<String> read = reader.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            assertThat(new HashSet<>(read)).hasSameSizeAs(read);
            assertThat(new HashSet<>(read)).isEqualTo(stored);
        }
        System.out.printf(
                "R3 gap-fence: seed %d, %d events, %d late commits, %d rolled back, %d readers, 0 missed, 0 doubled%n",
                SEED, stored.size(), late.get(), rolledBack.get(), READERS);
        assertThat(late.get()).isPositive();
        assertThat(rolledBack.get()).isPositive();
        everybody.shutdown();
    }

    private Set<String> write(Random dice, int writer) {
        Set<String> stored = new HashSet<>();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        long sequence = 0;
        String aggregate = "writer " + writer;
        while (committed.get() < EVENTS) {
            int size = dice.nextInt(10) == 0 ? 40 + dice.nextInt(60) : 1 + dice.nextInt(4);
            // Most are quick; some are held, a few for very long, and the first of each writer for the longest.
            int held = sequence == 0
                    ? LONGEST_MILLIS
                    : dice.nextInt(4) > 0 ? 0 : dice.nextInt(dice.nextInt(100) == 0 ? LONGEST_MILLIS : 60);
            boolean kept = dice.nextInt(10) > 0;
            List<GenericDomainEventMessage<Said>> events = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                events.add(said(aggregate, sequence + i, dice));
            }
            transaction.executeWithoutResult(status -> {
                engine.appendEvents(events);
                pause(held);
                if (!kept) {
                    status.setRollbackOnly();
                }
            });
            if (kept) {
                sequence += size;
                events.forEach(event -> stored.add(event.getIdentifier()));
                committed.addAndGet(size);
                late.addAndGet(held >= LATE_MILLIS ? 1 : 0);
            } else {
                rolledBack.incrementAndGet();
            }
        }
        return stored;
    }

    /** Half of them say they happened up to ten years ago. */
    private static GenericDomainEventMessage<Said> said(String aggregate, long sequence, Random dice) {
        Instant hour = dice.nextBoolean() ? Instant.now() : Instant.now().minus(Duration.ofDays(dice.nextInt(3_650)));
        return new GenericDomainEventMessage<>(
                "Conversation",
                aggregate,
                sequence,
                new Said("x"),
                MetaData.emptyInstance(),
                new UUID(dice.nextLong(), dice.nextLong()).toString(),
                hour);
    }

    private List<String> read(Random dice) throws InterruptedException {
        List<String> read = new ArrayList<>();
        EventToken token = null;
        while (true) {
            boolean last = written.get();
            try (TrackingEventStream stream = store.openStream(token)) {
                int turns = 200 + dice.nextInt(2_000);
                for (int i = 0; i < turns && stream.hasNextAvailable(50, TimeUnit.MILLISECONDS); i++) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    read.add(event.getIdentifier());
                    token = (EventToken) event.trackingToken();
                }
                pause(dice.nextInt(dice.nextInt(2_000) == 0 ? LONGEST_MILLIS : 30));
                if (last && !stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) {
                    return read;
                }
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
