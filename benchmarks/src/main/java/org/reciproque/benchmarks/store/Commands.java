package org.reciproque.benchmarks.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** P1: one command, one event, one transaction, through all of Axon; against the bare statements and against Axon's engines. */
final class Commands {

    /** The life of a notebook that is loaded: a few events, as most aggregates have. */
    private static final int SHORT_LIFE = 3;

    private static final int MANY = 8;
    private static final int WARM_UP = 4_000;

    private final Stores stores;
    private final Scale scale;
    private final Duel duel;
    private final Ledger ledger;

    Commands(Stores stores, Scale scale, Duel duel, Ledger ledger) {
        this.stores = stores;
        this.scale = scale;
        this.duel = duel;
        this.ledger = ledger;
    }

    void measure() throws Exception {
        ledger.head(
                "P1: commands",
                "One command = one event = one transaction, through command bus, unit of work, aggregate, JSON and"
                        + " HikariCP. The raw side puts the same rows, byte for byte, into the same table (same columns, same"
                        + " indexes) with a prepared statement on a connection that each thread keeps: insert, commit. « Load"
                        + " + append » finds a notebook with " + SHORT_LIFE
                        + " events; its raw side inserts and commits"
                        + " only, and once reads the rows of the aggregate before. « In memory » keeps events in a list and sends"
                        + " nothing to the database: what Axon, Spring and the pool take of a processor by themselves.");
        ledger.duels();
        warm();
        for (int threads : new int[] {1, MANY}) {
            measure(threads, false);
            measure(threads, true);
        }
    }

    private List<Store> open(boolean load) throws SQLException {
        List<Store> open = new ArrayList<>(List.of(stores.ours()));
        if (!load) {
            // To load, it looks through all that it has.
            open.add(stores.memory());
        }
        if (scale.peers()) {
            open.addAll(List.of(stores.jpa(false), stores.jpa(true), stores.jdbc(false), stores.jdbc(true)));
        }
        return open;
    }

    /** Java compiles while it works, and that is no part of a command: on stores that go again. */
    private void warm() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(MANY);
        for (boolean load : new boolean[] {true, false}) {
            for (Store store : open(load)) {
                Commanded commanded = new Commanded(store, store.commands(), pool, MANY, WARM_UP, load);
                commanded.prepare();
                commanded.run();
                stores.drop(store);
            }
        }
        pool.shutdown();
    }

    private void measure(int threads, boolean load) throws Exception {
        int count = scale.commands() * (threads == 1 ? 1 : 3);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Store> open = open(load);
        List<Commanded> commanded = new ArrayList<>();
        for (Store store : open) {
            // Fewer of those that are slower: rates are compared.
            int own = open.get(0) == store ? count : count / 3;
            commanded.add(new Commanded(store, store.commands(), pool, threads, own, load));
        }
        Commanded ours = commanded.get(0);
        ours.prepare();
        ours.run();
        ours.clear();
        List<Raw> raws = new ArrayList<>();
        List<Side> sides = new ArrayList<>(commanded);
        raws.add(new Raw("raw: insert, commit", new RawTable(stores.ourDatabase()), ours, pool, threads, false));
        if (load) {
            raws.add(new Raw(
                    "raw: select, insert, commit", new RawTable(stores.ourDatabase()), ours, pool, threads, true));
        }
        sides.addAll(1, raws);
        String of = (load ? "load + append, " : "create, ") + threads + (threads == 1 ? " thread" : " threads");
        for (Duel.Outcome outcome : duel.fight(sides)) {
            ledger.outcome(of, outcome);
        }
        raws.forEach(raw -> raw.compare(ours));
        raws.forEach(raw -> stores.drop(raw.table().database()));
        open.forEach(stores::drop);
        pool.shutdown();
    }

    /** Does all of the numbers below count, on that many threads. */
    private static void all(ExecutorService pool, int threads, int count, IntConsumer each) throws Exception {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            parts.add(() -> {
                for (int i = first; i < count; i += threads) {
                    each.accept(i);
                }
                return null;
            });
        }
        for (Future<Void> part : pool.invokeAll(parts)) {
            part.get();
        }
    }

    /** Commands to a store. */
    private static final class Commanded implements Side {

        private final Store store;
        private final CommandGateway gateway;
        private final ExecutorService pool;
        private final int threads;
        private final int count;
        private final boolean load;
        /** Where a turn began to be prepared, began, and ended, in positions of our table. */
        private final List<long[]> turns = new ArrayList<>();

        private List<String> notebooks = List.of();

        Commanded(Store store, CommandGateway gateway, ExecutorService pool, int threads, int count, boolean load) {
            this.store = store;
            this.gateway = gateway;
            this.pool = pool;
            this.threads = threads;
            this.count = count;
            this.load = load;
        }

        @Override
        public String name() {
            return store.name();
        }

        private boolean ours() {
            return store.name().equals("ours");
        }

        private long position() {
            return ours() ? new RawTable(store.database()).lastPosition() : 0;
        }

        @Override
        public void prepare() {
            long before = position();
            if (load) {
                notebooks = store.notebooks(count, SHORT_LIFE);
            } else {
                notebooks = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    notebooks.add(UUID.randomUUID().toString());
                }
            }
            turns.add(new long[] {before, position(), 0});
        }

        @Override
        public int run() throws Exception {
            all(pool, threads, count, i -> {
                String notebook = notebooks.get(i);
                gateway.sendAndWait(
                        load ? Notebook.writing(notebook, i) : Notebook.opening(UUID.fromString(notebook), i));
            });
            return count;
        }

        @Override
        public void clear() {
            turns.get(turns.size() - 1)[2] = position();
        }
    }

    /** The rows that commands wrote a turn before, written by hand. */
    private static final class Raw implements Side {

        private final String name;
        private final RawTable table;
        private final Commanded ours;
        private final ExecutorService pool;
        private final int threads;
        private final boolean readBefore;
        private List<RawTable.Row> rows = List.of();
        private int turn;

        Raw(String name, RawTable table, Commanded ours, ExecutorService pool, int threads, boolean readBefore) {
            this.name = name;
            this.table = table;
            this.ours = ours;
            this.pool = pool;
            this.threads = threads;
            this.readBefore = readBefore;
        }

        RawTable table() {
            return table;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() throws SQLException {
            long[] positions = ours.turns.get(turn);
            turn++;
            RawTable source = new RawTable(ours.store.database());
            table.insertTogether(source.rows(positions[0], positions[1]));
            rows = source.rows(positions[1], positions[2]);
        }

        @Override
        public int run() throws Exception {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                List<RawTable.Row> own = new ArrayList<>();
                for (int i = thread; i < rows.size(); i += threads) {
                    own.add(rows.get(i));
                }
                parts.add(() -> {
                    table.insertOneByOne(own, readBefore);
                    return null;
                });
            }
            for (Future<Void> part : pool.invokeAll(parts)) {
                part.get();
            }
            return rows.size();
        }

        /** Both tables hold the same. */
        void compare(Commanded other) {
            long upTo = table.lastPosition();
            String here = table.hash(upTo);
            String there = new RawTable(other.store.database()).hash(upTo);
            if (!here.equals(there)) {
                throw new IllegalStateException("The raw side wrote other rows: " + here + ", " + there);
            }
        }
    }
}
