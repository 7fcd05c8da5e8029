package org.reciproque.benchmarks.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P4: how late readers are while commands come at a steady pace. PostgreSQL itself notes when each transaction committed
 * ({@code track_commit_timestamp}, taken before the disk has answered); readers note when they were handed the event.
 */
final class Lag {

    private static final int A_SECOND = 200;
    private static final int SENDERS = 4;
    /** All of them write a row for each event, in transactions that hold the fence while they run. */
    private static final int READERS = 4;

    private static final int BATCH = 500;
    private static final double MILLIS = 1e6;
    private static final double NANOS = 1e9;
    private static final long PATIENCE_SECONDS = 60;

    private final Stores stores;
    private final Scale scale;
    private final Ledger ledger;
    private final Quiet quiet;

    Lag(Stores stores, Scale scale, Quiet quiet, Ledger ledger) {
        this.stores = stores;
        this.scale = scale;
        this.quiet = quiet;
        this.ledger = ledger;
    }

    private String pace = "";

    private record Seen(String event, Instant at) {}

    void measure() throws Exception {
        ledger.head(
                "P4: lag under " + A_SECOND + " commands a second, " + scale.lagSeconds() + " s",
                "From PostgreSQL's own time of commit until the handler has the event. " + READERS
                        + " pooled processors, each of which writes a row for each event in its transaction, so that the"
                        + " fence stands behind them; batches of at most " + BATCH
                        + ". The machine was quiet where a framing loop stayed within twice its quiet value for half a"
                        + " second before and after.");
        ledger.table(
                "processor",
                "events",
                "p50 ms",
                "p99 ms",
                "most ms",
                "of them while the machine was quiet",
                "p50 ms",
                "p99 ms",
                "most ms",
                "missed",
                "doubled",
                "rows missed or doubled");
        Store store = stores.ours();
        JdbcTemplate sql = new JdbcTemplate(store.database());
        List<ConcurrentLinkedQueue<Seen>> seen = new ArrayList<>();
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            seen.add(new ConcurrentLinkedQueue<>());
            readers.add(reader(i, store, sql, seen.get(i)));
        }
        readers.forEach(Reader::start);
        Noise noise = new Noise(quiet);
        int sent = send(store.commands());
        awaitAll(seen, sent);
        noise.close();
        TimeUnit.SECONDS.sleep(1);
        readers.forEach(Reader::close);
        Map<String, Instant> committed = committed(sql);
        for (int i = 0; i < READERS; i++) {
            tell(i, seen.get(i), committed, noise, sql);
        }
        ledger.say("");
        ledger.say(pace);
        if (committed.size() != sent) {
            throw new IllegalStateException(sent + " commands, " + committed.size() + " events");
        }
        stores.drop(store);
    }

    private static Reader reader(int number, Store store, JdbcTemplate sql, ConcurrentLinkedQueue<Seen> seen) {
        sql.execute("create table seen_" + number + " (event uuid not null, words text not null)");
        return new Reader("reader-" + number, store, BATCH, event -> {
            seen.add(new Seen(event.getIdentifier(), Instant.now()));
            sql.update(
                    "insert into seen_" + number + " values (?, ?)",
                    UUID.fromString(event.getIdentifier()),
                    words(event));
        });
    }

    private static String words(EventMessage<?> event) {
        return event.getPayload().toString();
    }

    /** At its own pace, whether the one before has ended or not. */
    private int send(CommandGateway commands) throws Exception {
        int count = A_SECOND * scale.lagSeconds();
        AtomicInteger late = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> sending = new ArrayList<>();
        long begin = System.nanoTime();
        for (int sender = 0; sender < SENDERS; sender++) {
            int first = sender;
            sending.add(senders.submit(() -> {
                for (int i = first; i < count; i += SENDERS) {
                    if (sleepUntil(begin + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND)
                            > TimeUnit.MILLISECONDS.toNanos(50)) {
                        late.incrementAndGet();
                    }
                    commands.sendAndWait(Notebook.opening(UUID.randomUUID(), i));
                }
            }));
        }
        senders.shutdown();
        for (Future<?> each : sending) {
            each.get();
        }
        pace = "Commands: " + count + " in " + Ledger.number((System.nanoTime() - begin) / NANOS, 1) + " s, "
                + late.get() + " of them sent more than 50 ms after their time.";
        return count;
    }

    private static long sleepUntil(long nanos) {
        long left = nanos - System.nanoTime();
        try {
            if (left > 0) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return -left;
    }

    private static void awaitAll(List<ConcurrentLinkedQueue<Seen>> seen, int count) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS && seen.stream().anyMatch(each -> each.size() < count); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static Map<String, Instant> committed(JdbcTemplate sql) {
        Map<String, Instant> committed = new HashMap<>();
        sql.query("select id::text, pg_xact_commit_timestamp(xid::xid) from events.event", row -> {
            committed.put(
                    row.getString(1),
                    Objects.requireNonNull(row.getObject(2, Timestamp.class)).toInstant());
        });
        return committed;
    }

    private void tell(
            int number,
            ConcurrentLinkedQueue<Seen> seen,
            Map<String, Instant> committed,
            Noise noise,
            JdbcTemplate sql) {
        Map<String, Integer> times = new HashMap<>();
        List<Double> lags = new ArrayList<>();
        List<Double> quietLags = new ArrayList<>();
        for (Seen one : seen) {
            times.merge(one.event(), 1, Integer::sum);
            Instant commit = Objects.requireNonNull(committed.get(one.event()));
            double lag = Duration.between(commit, one.at()).toNanos() / MILLIS;
            lags.add(lag);
            if (noise.quietAround(commit)) {
                quietLags.add(lag);
            }
        }
        ledger.row(
                number + 1,
                lags.size(),
                part(lags, 0.5),
                part(lags, 0.99),
                part(lags, 1),
                quietLags.size(),
                part(quietLags, 0.5),
                part(quietLags, 0.99),
                part(quietLags, 1),
                committed.keySet().stream().filter(id -> !times.containsKey(id)).count(),
                times.values().stream().filter(n -> n > 1).count(),
                wrongRows(number, sql));
    }

    /** What this part of them does not exceed. */
    private static String part(List<Double> lags, double part) {
        if (lags.isEmpty()) {
            return "–";
        }
        List<Double> sorted = lags.stream().sorted().toList();
        return Ledger.number(sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1)), 1);
    }

    private static long wrongRows(int number, JdbcTemplate sql) {
        return Objects.requireNonNull(sql.queryForObject(
                "select count(*) from (select e.id from events.event e left join seen_" + number
                        + " s on s.event = e.id group by e.id having count(s.event) <> 1) wrong",
                Long.class));
    }
}
