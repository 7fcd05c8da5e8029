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
import org.reciproque.query.aside.Aside;
import org.reciproque.query.aside.Broken;
import org.reciproque.query.rebuild.EventPass.Beside;
import org.reciproque.query.rebuild.LivingReaders.Held;
import org.reciproque.query.rebuild.NextTables.Made;
import org.reciproque.query.rebuild.SpokenAnew.Left;
import org.reciproque.query.rows.NextRows;
import org.reciproque.query.rows.RowWriter;
import org.reciproque.query.rows.UpToDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Builds lists anew beside the living ones, from the first fact to the last, and swaps or compares them. */
@Component
class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Fewer events than this are read in a moment, while the living readers stand still. */
    private static final int FEW = 500;

    private static final int TIMES = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What may be gathered in memory, so that a small machine writes more often; or this setting, in bytes. */
    private static final int PART_OF_MEMORY = 4;

    private static final String MEMORY = "reciproque.rebuild.memory";

    private static final long PAUSE_MILLIS = 200;
    private static final long TELL_EVERY_NANOS = 500_000_000;

    private final EventStore events;
    private final TransactionManager transactions;
    private final Aside aside;
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
            Aside aside,
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
        this.aside = aside;
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
            EventPass pass = new EventPass(events, transactions, aside::facts, axon, lists, next, PATIENCE);
            HowFar told = new HowFar(run);
            told.andThen(pass.besideLiving(told).read());
            next.poured();
            ledger.phase(run, Phase.INDEXES);
            made.finish();
            next.settle();
            next.workOut();
            ledger.phase(run, Phase.CATCHING_UP);
            catchUp(pass, next, told);
            made.settle(next.stained());
            if (work == RebuildWork.REBUILD) {
                changeOver(run, lists, names, pass, next, made, told, lock);
            } else {
                compare(run, lists, pass, next, lock);
            }
        } finally {
            // Without the lock, somebody else may have begun: what stands there is theirs.
            if (lock.holds()) {
                tables.clear();
            }
        }
    }

    private long memory() {
        return settings.getProperty(MEMORY, Long.class, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    /**
     * Until little is left to read. A reader that has much to read first is waited for as long as it goes on: with every
     * reader standing still is no time for that.
     */
    private void catchUp(EventPass pass, NextRows next, HowFar told) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 0; turn < TIMES; ) {
            Beside beside = pass.besideLiving(told);
            next.workOut();
            told.andThen(beside.read());
            if (beside.farBehind().isEmpty()) {
                turn++;
                if (beside.read() < FEW) {
                    return;
                }
            } else if (beside.read() > 0) {
                end = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > end) {
                throw new Refusal(late(beside.farBehind().get()));
            } else {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static String late(BuiltList list) {
        return "La liste «\u00a0" + list.inWords() + "\u00a0» est en retard\u00a0: recommencez quand elle sera à jour.";
    }

    private void changeOver(
            UUID run,
            List<BuiltList> lists,
            List<String> names,
            EventPass pass,
            NextRows next,
            Made made,
            HowFar told,
            RebuildLock.Taken lock)
            throws InterruptedException {
        refuseWithout(lock);
        ledger.phase(run, Phase.CHANGING_OVER);
        try (Held held = living.hold(lists)) {
            told.andThen(pass.inTheirPlace(told.keeping(held)));
            next.workOut();
            made.clean(next.stained());
            refuseBehind(lists, held, pass);
            List<String> differences = made.differences();
            if (!differences.isEmpty()) {
                throw new IllegalStateException("The new tables are not like the living ones: " + differences);
            }
            Left left = spoken.prepare(names);
            swap.of(names, new Swap.Moment() {

                @Override
                public void before() {
                    refuseWithout(lock);
                    held.keep();
                }

                @Override
                public void locked() {
                    refuseWithout(lock);
                    made.refuseOthers();
                }

                @Override
                public void together() {
                    spoken.swapped(left);
                    held.goOnFrom(pass.last());
                    ledger.over(run, Phase.DONE, null);
                }
            });
            tidy(left);
        }
    }

    /** The new lists are in place: what is left over harms nobody, and the next comparison tells of it. */
    private void tidy(Left left) {
        try {
            spoken.tidy(left);
        } catch (DataAccessException failed) {
            LOG.warn("Des lignes de trop restent dans screens.spoken : {}", Broken.told(failed));
        }
    }

    private static void refuseWithout(RebuildLock.Taken lock) {
        if (!lock.holds()) {
            throw new Refusal(
                    "La base de données a coupé la connexion\u00a0: les listes d’avant restent. Recommencez.");
        }
    }

    private static void refuseBehind(List<BuiltList> lists, Held held, EventPass pass) {
        boolean behind =
                lists.stream().flatMap(list -> held.read(list).stream()).anyMatch(read -> !pass.isAsFarAs(read));
        if (behind) {
            throw new Refusal(
                    "La relecture n’est pas allée aussi loin que les listes d’avant, qui restent. Recommencez.");
        }
    }

    private void compare(UUID run, List<BuiltList> lists, EventPass pass, NextRows next, RebuildLock.Taken lock)
            throws InterruptedException {
        upToDate.within(PATIENCE);
        refuseWithout(lock);
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
                    throw new Refusal(late(list));
                }
            }
            pass.asFarAs(read, (list, event) -> comparison.passed(run, list, event));
            next.workOut();
            refuseBehind(lists, held, pass);
            comparison.of(lists, run, () -> {
                refuseWithout(lock);
                held.keep();
            });
            ledger.over(run, Phase.DONE, null);
        }
    }

    /** Writes how far it is now and then, and stops when the application does. */
    private final class HowFar implements EventPass.Telling {

        private final UUID run;
        private long before;
        private long toldAt = System.nanoTime();

        HowFar(UUID run) {
            this.run = run;
        }

        @Override
        public void read(long events) {
            isToBeTold(events);
        }

        private boolean isToBeTold(long events) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal(RebuildStopped.SENTENCE);
            }
            boolean now = System.nanoTime() - toldAt > TELL_EVERY_NANOS;
            if (now) {
                toldAt = System.nanoTime();
                ledger.read(run, before + events);
            }
            return now;
        }

        /** The same, and keeps the claims of readers that stand still meanwhile. */
        EventPass.Telling keeping(Held held) {
            return events -> {
                if (isToBeTold(events)) {
                    held.keep();
                }
            };
        }

        void andThen(long events) {
            before += events;
            ledger.read(run, before);
        }
    }
}
