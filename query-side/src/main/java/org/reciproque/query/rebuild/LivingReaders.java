package org.reciproque.query.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import org.reciproque.query.aside.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The readers that keep the living lists up to date. For the moment of a swap they stand still: those of this application
 * are stopped, and their claims are taken, so that no other application goes on in their place.
 */
@Component
class LivingReaders {

    private static final Logger LOG = LoggerFactory.getLogger(LivingReaders.class);

    /** Longer than a claim lasts when whoever had it died. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long PAUSE_MILLIS = 200;

    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    LivingReaders(EventProcessingConfiguration processing, TokenStore tokens, TransactionManager transactions) {
        this.processing = processing;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    Optional<StreamingEventProcessor> reader(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class);
    }

    /**
     * Holds the readers of these lists still until what is returned is closed.
     *
     * @throws Refusal when another application does not let go of them
     */
    Held hold(List<BuiltList> lists) {
        Held held = new Held();
        try {
            held.stop(lists);
            long end = System.nanoTime() + PATIENCE.toNanos();
            lists.forEach(list -> held.claim(list, end));
            return held;
        } catch (RuntimeException notHeld) {
            held.close();
            throw notHeld;
        }
    }

    /** Readers that stand still. */
    final class Held implements AutoCloseable {

        private final List<StreamingEventProcessor> stopped = new ArrayList<>();
        private final Map<String, int[]> claimed = new LinkedHashMap<>();
        private final Map<String, TrackingToken> read = new LinkedHashMap<>();

        /** All at once: each takes its time to come to the end of what it does. */
        private void stop(List<BuiltList> lists) {
            lists.forEach(list -> reader(list.name())
                    .filter(StreamingEventProcessor::isRunning)
                    .ifPresent(stopped::add));
            CompletableFuture.allOf(stopped.stream()
                            .map(StreamingEventProcessor::shutdownAsync)
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        private void claim(BuiltList list, long end) {
            while (!tryToClaim(list)) {
                if (System.nanoTime() > end) {
                    throw new Refusal(
                            "Une autre application lit les faits pour la liste «\u00a0" + list.inWords()
                                    + "\u00a0» et ne s’arrête pas\u00a0: les listes d’avant restent. Recommencez dans un moment.");
                }
                pause();
            }
        }

        private boolean tryToClaim(BuiltList list) {
            try {
                transactions.executeInTransaction(() -> {
                    int[] segments = tokens.fetchSegments(list.name());
                    if (segments.length == 0) {
                        tokens.initializeTokenSegments(list.name(), 1);
                        segments = tokens.fetchSegments(list.name());
                    }
                    @Nullable TrackingToken all = null;
                    boolean none = false;
                    for (int segment : segments) {
                        @Nullable TrackingToken token = tokens.fetchToken(list.name(), segment);
                        none |= token == null;
                        all = all == null || token == null ? token : all.lowerBound(token);
                    }
                    claimed.put(list.name(), segments);
                    if (all != null && !none) {
                        read.put(list.name(), all);
                    }
                });
                return true;
            } catch (UnableToClaimTokenException others) {
                return false;
            }
        }

        /** How far the living reader of this list has read; nothing when it has read nothing. */
        Optional<TrackingToken> read(BuiltList list) {
            return Optional.ofNullable(read.get(list.name()));
        }

        /**
         * Keeps the claims, while work goes on.
         *
         * @throws Refusal when somebody else has one
         */
        void keep() {
            try {
                transactions.executeInTransaction(() -> claimed.forEach((name, segments) -> {
                    for (int segment : segments) {
                        tokens.extendClaim(name, segment);
                    }
                }));
            } catch (UnableToClaimTokenException taken) {
                throw new Refusal(
                        "Une autre application a repris la lecture des faits entre-temps\u00a0: les listes d’avant"
                                + " restent. Recommencez.");
            }
        }

        /** Says that all of them have read up to here. In the transaction of whoever asks. */
        void goOnFrom(@Nullable TrackingToken token) {
            if (token != null) {
                claimed.forEach((name, segments) -> {
                    for (int segment : segments) {
                        tokens.storeToken(token, name, segment);
                    }
                });
            }
        }

        /** They go on, from where they are said to be, whatever becomes of the claims: one that is not given back expires. */
        @Override
        public void close() {
            try {
                claimed.forEach((name, segments) -> {
                    for (int segment : segments) {
                        orLog(name, () -> release(name, segment));
                    }
                });
            } finally {
                stopped.forEach(reader -> orLog(reader.getName(), reader::start));
            }
        }

        private void release(String name, int segment) {
            transactions.executeInTransaction(() -> tokens.releaseClaim(name, segment));
        }
    }

    private static void orLog(String reader, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("La lecture « {} » reprend avec peine : {}", reader, Broken.told(failed));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(RebuildStopped.SENTENCE);
        }
    }
}
