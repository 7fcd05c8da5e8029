package org.reciproque.benchmarks.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.reciproque.store.KeptAggregates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** P6: an aggregate loaded and asked to decide, whatever the length of its life; against one row read by its key. */
final class LongLives {

    private static final int[] LIVES = {1, 100, 10_000};
    private static final int READS = 400;
    /** A life of ten thousand events costs a second for each few dozen. */
    private static final int LONG_READS = 20;

    private static final int LONG = 10_000;
    private static final int KEPT_EVENTS = 50_000;

    /** Where a snapshot is made each hundred events, it lies fifty behind at the middle. */
    private static final int BEHIND = 50;

    private final Stores stores;
    private final Duel duel;
    private final Ledger ledger;

    LongLives(Stores stores, Duel duel, Ledger ledger) {
        this.stores = stores;
        this.duel = duel;
        this.ledger = ledger;
    }

    void measure() throws Exception {
        ledger.head(
                "P6: load and decide",
                "A command that decides to write nothing, through the whole command path, on an aggregate with 1, 100 and"
                        + " 10 000 events; against one row read by its primary key in a transaction of Spring's (`JdbcTemplate`),"
                        + " and against the aggregate with one event. « Plain »: every event read and applied."
                        + " « Kept »: by `KeptAggregates`, as the application does; the last event that was known and those"
                        + " after it are asked for each time. « Snapshot »: state as JSON in a table, "
                        + BEHIND + " events behind.");
        ledger.slowness();
        Store store = stores.ours();
        try {
            List<String> ids = new ArrayList<>();
            for (int life : LIVES) {
                ids.addAll(store.notebooks(1, life));
            }
            Snapshots.createTable(store.database());
            Store withSnapshots = Snapshots.beside(store);
            for (int i = 0; i < LIVES.length; i++) {
                Snapshots.take(store, ids.get(i), Math.max(0, LIVES[i] - BEHIND));
            }
            for (Way way : ways(store, withSnapshots)) {
                List<Side> sides = new ArrayList<>();
                for (int i = 0; i < LIVES.length; i++) {
                    sides.add(new Loaded(way, ids.get(i), LIVES[i]));
                }
                sides.add(new ByKey(store));
                tell(way, sides);
            }
        } finally {
            stores.drop(store);
        }
    }

    /** Each against the reading by key; the longer lives against the shortest. */
    private void tell(Way way, List<Side> sides) throws Exception {
        for (int i = LIVES.length - 1; i >= 0; i--) {
            List<Side> turn = new ArrayList<>(List.of(sides.get(i), sides.get(LIVES.length)));
            if (i > 0) {
                turn.add(sides.get(0));
            }
            for (Duel.Outcome outcome : duel.fight(turn)) {
                ledger.slower(way.name(), outcome);
            }
        }
    }

    /** A way to load. */
    private record Way(String name, CommandGateway commands) {}

    private static List<Way> ways(Store store, Store withSnapshots) {
        return List.of(
                new Way("plain", store.commands()),
                new Way("kept", store.commands(new KeptAggregates(KEPT_EVENTS, Duration.ofHours(1)))),
                new Way("snapshot", withSnapshots.commands()));
    }

    private record Loaded(Way way, String notebook, int events) implements Side {

        @Override
        public String name() {
            return Ledger.number(events, 0) + (events == 1 ? " event" : " events");
        }

        @Override
        public int run() {
            int times = events == LONG && way.name().equals("plain") ? LONG_READS : READS;
            for (int i = 0; i < times; i++) {
                long lines = way.commands().<Long>sendAndWait(new Notebook.Reread(notebook));
                if (lines != events - 1) {
                    throw new IllegalStateException("Not the whole life was read");
                }
            }
            return times;
        }
    }

    private static final class ByKey implements Side {

        private final JdbcTemplate sql;
        private final TransactionTemplate transaction;
        private final UUID key;

        ByKey(Store store) {
            sql = new JdbcTemplate(store.database());
            transaction = new TransactionTemplate(new JdbcTransactionManager(store.database()));
            sql.execute("create table if not exists thing (id uuid primary key, words text not null)");
            key = UUID.randomUUID();
            sql.update("insert into thing values (?, ?)", key, "Une ligne comme on en écrit dans un cahier");
        }

        @Override
        public String name() {
            return "one row by its key";
        }

        @Override
        public int run() {
            for (int i = 0; i < READS; i++) {
                transaction.executeWithoutResult(status -> Objects.requireNonNull(
                        sql.queryForObject("select words from thing where id = ?", String.class, key)));
            }
            return READS;
        }
    }
}
