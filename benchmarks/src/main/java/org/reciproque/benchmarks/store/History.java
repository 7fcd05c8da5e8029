package org.reciproque.benchmarks.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** P2: history brought in, by lists of events, against COPY of the same rows into the same table. */
final class History {

    /** Events a transaction: some tenths of a second. */
    static final int LIST = 5_000;

    private static final int SMALL_LIST = 500;
    private static final int EVENTS_A_LIFE = 10;
    /** One command an event is slow: so many tell the rate. */
    private static final int ONE_BY_ONE = 2_000;

    private final Stores stores;
    private final Scale scale;
    private final Duel duel;
    private final Ledger ledger;

    History(Stores stores, Scale scale, Duel duel, Ledger ledger) {
        this.stores = stores;
        this.scale = scale;
        this.duel = duel;
        this.ledger = ledger;
    }

    void measure() throws Exception {
        ledger.head(
                "P2: import of " + Ledger.number(scale.history(), 0) + " events",
                "`appendEvents` with lists of " + LIST + " (and of " + SMALL_LIST
                        + "), a transaction each, messages made"
                        + " before, JSON written while the clock runs. COPY: the same rows in PostgreSQL's binary format,"
                        + " from memory, into the same table with the same indexes, in one transaction. A new database each"
                        + " time, a checkpoint before. One command an event: " + ONE_BY_ONE
                        + " of them, one thread; its rate is compared.");
        ledger.duels();
        Appended large = new Appended(LIST);
        large.prepare();
        large.run();
        List<byte[]> copy = new RawTable(large.store().database()).copyOut();
        String hash = large.hash();
        large.clear();
        List<Side> sides = new ArrayList<>(List.of(large, new Copied(copy, hash)));
        if (scale.peers()) {
            sides.addAll(List.of(new Appended(SMALL_LIST), new OneByOne()));
        }
        for (Duel.Outcome outcome : duel.fight(sides)) {
            ledger.outcome("import", outcome);
        }
        if (!large.hash.equals(hash)) {
            throw new IllegalStateException("Two imports of the same history differ");
        }
    }

    /** Lists handed to our engine. */
    private final class Appended implements Side {

        private final int list;
        private @Nullable Store store;
        private Queue<List<DomainEventMessage<?>>> lists = new ArrayDeque<>();
        private String hash = "";

        Appended(int list) {
            this.list = list;
        }

        Store store() {
            return Objects.requireNonNull(store);
        }

        @Override
        public String name() {
            return "ours, lists of " + list;
        }

        @Override
        public void prepare() {
            store = stores.ours();
            lists = lists(list);
            // Else the collector carries them about while the clock runs.
            System.gc();
            stores.settle();
        }

        @Override
        public int run() {
            Store into = store();
            for (List<DomainEventMessage<?>> next = lists.poll(); next != null; next = lists.poll()) {
                into.append(next);
            }
            return scale.history();
        }

        String hash() {
            return new RawTable(store().database()).hash(Long.MAX_VALUE);
        }

        @Override
        public void clear() {
            if (hash.isEmpty()) {
                hash = hash();
            }
            stores.drop(store());
        }
    }

    private Queue<List<DomainEventMessage<?>>> lists(int list) {
        Queue<List<DomainEventMessage<?>>> lists = new ArrayDeque<>();
        List<DomainEventMessage<?>> one = new ArrayList<>();
        for (int i = 0; i < scale.history(); i++) {
            UUID life = UUID.nameUUIDFromBytes(("life " + i / EVENTS_A_LIFE).getBytes(StandardCharsets.UTF_8));
            one.add(Store.message(life.toString(), i % EVENTS_A_LIFE));
            if (one.size() == list) {
                lists.add(one);
                one = new ArrayList<>();
            }
        }
        if (!one.isEmpty()) {
            lists.add(one);
        }
        return lists;
    }

    /** The least that PostgreSQL needs. */
    private final class Copied implements Side {

        private final List<byte[]> chunks;
        private final String hash;
        private @Nullable RawTable table;
        private boolean compared;

        Copied(List<byte[]> chunks, String hash) {
            this.chunks = chunks;
            this.hash = hash;
        }

        @Override
        public String name() {
            return "COPY";
        }

        @Override
        public void prepare() {
            table = new RawTable(stores.ourDatabase());
            stores.settle();
        }

        @Override
        public int run() throws Exception {
            Objects.requireNonNull(table).copyIn(chunks);
            return scale.history();
        }

        @Override
        public void clear() {
            RawTable filled = Objects.requireNonNull(table);
            if (!compared && !filled.hash(Long.MAX_VALUE).equals(hash)) {
                throw new IllegalStateException("COPY wrote other rows");
            }
            compared = true;
            stores.drop(filled.database());
        }
    }

    /** As if history were told anew. */
    private final class OneByOne implements Side {

        private @Nullable Store store;
        private @Nullable CommandGateway gateway;

        @Override
        public String name() {
            return "one command an event";
        }

        @Override
        public void prepare() {
            store = stores.ours();
            gateway = store.commands();
            stores.settle();
        }

        @Override
        public int run() {
            CommandGateway commands = Objects.requireNonNull(gateway);
            for (int i = 0; i < ONE_BY_ONE; i++) {
                commands.sendAndWait(Notebook.opening(UUID.randomUUID(), i));
            }
            return ONE_BY_ONE;
        }

        @Override
        public void clear() {
            stores.drop(Objects.requireNonNull(store));
        }
    }
}
