package org.reciproque.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stream of all events, read and deserialised, with nobody who does anything: what a rebuild cannot go below. */
final class NoOp {

    private static final int BATCH = 1_000;
    /** Axon's engines are slower to fill and to read: so many tell their rate. */
    private static final int OF_OTHERS = 10_000;

    private static final long MINUTES = 30;

    private final Stores stores;
    private final Scale scale;
    private final Duel duel;
    private final Ledger ledger;

    NoOp(Stores stores, Scale scale, Duel duel, Ledger ledger) {
        this.stores = stores;
        this.scale = scale;
        this.duel = duel;
        this.ledger = ledger;
    }

    void measure() throws Exception {
        ledger.head(
                "Stream without handlers",
                "All events read and deserialised by a pooled processor of one segment, with batches of " + BATCH
                        + " and its token in the same database, whose handler takes the content and does nothing: ours over "
                        + Ledger.number(scale.history(), 0) + " events, the others over "
                        + Ledger.number(OF_OTHERS, 0) + ". « Bare »: our stream read in a loop, without a processor.");
        ledger.duels();
        List<Store> open = new ArrayList<>(List.of(stores.ours()));
        if (scale.peers()) {
            open.addAll(List.of(stores.jdbc(false), stores.jdbc(true), stores.jpa(false), stores.jpa(true)));
        }
        try {
            List<Side> sides = new ArrayList<>();
            for (Store store : open) {
                int events = store == open.get(0) ? scale.history() : OF_OTHERS;
                fill(store, events);
                sides.add(new Read(store, events, new int[1]));
            }
            sides.add(1, new Bare(open.get(0), scale.history()));
            for (Duel.Outcome outcome : duel.fight(sides)) {
                ledger.outcome("no-op stream", outcome);
            }
        } finally {
            open.forEach(stores::drop);
        }
    }

    private static void fill(Store store, int events) {
        int lives = events / 10;
        for (int done = 0; done < lives; done += 1_000) {
            store.notebooks(Math.min(1_000, lives - done), 10);
        }
        new JdbcTemplate(store.database()).execute("vacuum analyze");
    }

    private record Read(Store store, int events, int[] times) implements Side {

        @Override
        public String name() {
            return store.name();
        }

        @Override
        public int run() throws InterruptedException {
            times[0]++;
            CountDownLatch left = new CountDownLatch(events);
            try (Reader reader = new Reader("no-op-" + times[0], store, BATCH, event -> {
                if (event.getPayload() != null) {
                    left.countDown();
                }
            })) {
                reader.start();
                if (!left.await(MINUTES, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(left.getCount() + " events were not read");
                }
            }
            return events;
        }
    }

    private record Bare(Store store, int events) implements Side {

        @Override
        public String name() {
            return "ours, bare";
        }

        @Override
        public int run() throws InterruptedException {
            StreamableMessageSource<TrackedEventMessage<?>> source = store.events();
            try (var stream = source.openStream(null)) {
                for (int i = 0; i < events; i++) {
                    if (stream.nextAvailable().getPayload() == null) {
                        throw new IllegalStateException("An event without content");
                    }
                }
            }
            return events;
        }
    }
}
