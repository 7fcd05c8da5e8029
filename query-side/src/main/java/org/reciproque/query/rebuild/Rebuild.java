package org.reciproque.query.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.query.rebuild.LivingReaders.Held;
import org.reciproque.query.rebuild.NextTables.Made;
import org.reciproque.query.rows.NextRows;
import org.reciproque.query.rows.RowWriter;
import org.reciproque.query.rows.UpToDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Builds lists anew beside the living ones, from the first fact to the last, and swaps or compares them. */
@Component
class Rebuild {

    /** Fewer events than this are read in a moment, while the living readers stand still. */
    private static final int FEW = 500;

    private static final int TIMES = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What may be gathered in memory, so that a small machine writes more often; or this setting, in bytes. */
    private static final int PART_OF_MEMORY = 4;

    private static final String MEMORY = "reciproque.rebuild.memory";

    private static final long TELL_EVERY_NANOS = 500_000_000;

    private final EventStore events;
    private final TransactionManager transactions;
    private final Configuration axon;
    private final JdbcTemplate database;
    private final RowWriter writer;
    private final NextTables tables;
    private final LivingReaders living;
    private final SpokenAnew spoken;
    private final Swap swap;
    private final Comparison comparison;
    private final RebuildLedger ledger;
    private final UpToDate upToDate;
    private final Environment settings;

    Rebuild(
            EventStore events,
            TransactionManager transactions,
            Configuration axon,
            @Qualifier("owner") JdbcTemplate database,
            RowWriter writer,
            NextTables tables,
            LivingReaders living,
            SpokenAnew spoken,
            Swap swap,
            Comparison comparison,
            RebuildLedger ledger,
            UpToDate upToDate,
            Environment settings) {
        this.events = events;
        this.transactions = transactions;
        this.axon = axon;
        this.database = database;
        this.writer = writer;
        this.tables = tables;
        this.living = living;
        this.spoken = spoken;
        this.swap = swap;
        this.comparison = comparison;
        this.ledger = ledger;
        this.upToDate = upToDate;
        this.settings = settings;
    }

    /**
     * Does it, and says in the ledger how far it is. Whatever happens before the swap, the living lists stay as they are.
     *
     * @throws InterruptedException when the application stops
     * @throws Refusal with a sentence why it could not be done
     */
    void run(UUID run, RebuildWork work, List<BuiltList> lists, RebuildLock.Taken lock) throws InterruptedException {
        List<String> names =
                lists.stream().flatMap(list -> list.tables().stream()).toList();
        Made made = tables.begin(names);
        try (NextRows next = new NextRows(database, writer, made::key, memory())) {
            EventPass pass = new EventPass(events, transactions, axon, lists, next, memory());
            Told told = new Told(run);
            told.andThen(pass.besideLiving(told));
            next.poured();
            ledger.phase(run, Phase.INDEXES);
            made.finish();
            next.settle();
            next.workOut();
            ledger.phase(run, Phase.CATCHING_UP);
            long more = FEW;
            for (int turn = 0; more >= FEW && turn < TIMES; turn++) {
                more = pass.besideLiving(told);
                next.workOut();
                told.andThen(more);
            }
            made.settle(next.stained());
            if (!lock.holds()) {
                throw new Refusal(
                        "La base de données a coupé la connexion\u00a0: les listes d’avant restent. Recommencez.");
            }
            if (work == RebuildWork.REBUILD) {
                changeOver(run, lists, names, pass, next, made, told);
            } else {
                compare(run, lists, pass, next);
            }
        } finally {
            tables.clear();
        }
    }

    private long memory() {
        return settings.getProperty(MEMORY, Long.class, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    private void changeOver(
            UUID run, List<BuiltList> lists, List<String> names, EventPass pass, NextRows next, Made made, Told told)
            throws InterruptedException {
        ledger.phase(run, Phase.CHANGING_OVER);
        try (Held held = living.hold(lists)) {
            told.andThen(pass.inTheirPlace(told));
            next.workOut();
            List<String> differences = made.differences();
            if (!differences.isEmpty()) {
                throw new IllegalStateException("The new tables are not like the living ones: " + differences);
            }
            spoken.addMissing();
            swap.of(names, () -> {
                spoken.letGoOfStale(names);
                held.goOnFrom(pass.last());
                ledger.over(run, Phase.DONE, null);
            });
        }
    }

    private void compare(UUID run, List<BuiltList> lists, EventPass pass, NextRows next) throws InterruptedException {
        upToDate.within(PATIENCE);
        ledger.phase(run, Phase.COMPARING);
        try (Held held = living.hold(lists)) {
            Map<BuiltList, TrackingToken> read = new HashMap<>();
            lists.forEach(list -> held.read(list).ifPresent(token -> read.put(list, token)));
            for (BuiltList list : lists) {
                boolean behind = pass.lastTold(list)
                        .filter(last ->
                                !read.containsKey(list) || !read.get(list).covers(last))
                        .isPresent();
                if (behind) {
                    throw new Refusal("La liste «\u00a0" + list.inWords()
                            + "\u00a0» est en retard\u00a0: le rapprochement" + " se fera quand elle sera à jour.");
                }
            }
            pass.asFarAs(read, (list, event) -> comparison.passed(run, list, event));
            next.workOut();
            comparison.of(lists, run);
            ledger.over(run, Phase.DONE, null);
        }
    }

    /** Writes how far it is now and then, and stops when the application does. */
    private final class Told implements EventPass.Telling {

        private final UUID run;
        private long before;
        private long toldAt = System.nanoTime();

        Told(UUID run) {
            this.run = run;
        }

        @Override
        public void read(long events) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal(RebuildStopped.SENTENCE);
            }
            if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
                toldAt = System.nanoTime();
                ledger.read(run, before + events);
            }
        }

        void andThen(long events) {
            before += events;
            ledger.read(run, before);
        }
    }
}
