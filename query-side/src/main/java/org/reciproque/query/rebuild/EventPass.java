package org.reciproque.query.rebuild;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import org.reciproque.query.aside.Broken;
import org.reciproque.query.rows.NextRows;
import org.reciproque.query.rows.RowChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads events once, for all the lists asked together, with the very handlers that the living readers have. What they
 * change is gathered in memory over many events, and written when it has become heavy.
 */
final class EventPass {

    private static final Logger LOG = LoggerFactory.getLogger(EventPass.class);

    /** Bytes of one table that are worth writing while others are still gathered. */
    private static final long ENOUGH = 8_000_000;

    private final EventStore events;
    private final TransactionManager transactions;
    private final Function<String, Set<String>> aside;
    private final List<BuiltList> lists;
    private final List<Reading> readings;
    private final NextRows next;
    private final Duration patience;
    private final Map<Class<?>, List<Reading>> byKind = new HashMap<>();

    private final Map<BuiltList, TrackingToken> told = new HashMap<>();
    private final Map<BuiltList, Set<String>> waiting = new HashMap<>();

    private RowChanges gathered = new RowChanges();
    private @Nullable TrackingToken last;
    private @Nullable TrackingToken end;

    /** One list's handlers. */
    private record Reading(BuiltList list, EventMessageHandler handler) {}

    /** Told of an event that the living reader of a list has passed without reading it. */
    interface Passing {
        void passed(BuiltList list, TrackedEventMessage<?> event);
    }

    /** Told how many events were read, from time to time; may throw to stop. */
    interface Telling {
        void read(long events);
    }

    /**
     * @param aside the events that wait for the reader of this name, which are left out here too
     * @param patience how long the store may say nothing before the end
     */
    EventPass(
            EventStore events,
            TransactionManager transactions,
            Function<String, Set<String>> aside,
            Configuration axon,
            List<BuiltList> lists,
            NextRows next,
            Duration patience) {
        this.events = events;
        this.transactions = transactions;
        this.aside = aside;
        this.lists = lists;
        this.next = next;
        this.patience = patience;
        this.last = events.createTailToken();
        this.readings = lists.stream()
                .map(list -> new Reading(
                        list,
                        new AnnotationEventHandlerAdapter(
                                list.projection(),
                                axon.parameterResolverFactory(),
                                axon.handlerDefinition(list.projection().getClass()))))
                .toList();
    }

    /** The last event read; nothing when there was none. */
    @Nullable
    TrackingToken last() {
        return last;
    }

    /** The last event that this list was told of, others being none of its business. */
    Optional<TrackingToken> lastTold(BuiltList list) {
        return Optional.ofNullable(told.get(list));
    }

    /**
     * How a pass beside the living readers ended.
     *
     * @param read how many events were read
     * @param farBehind a living reader that has much to read before the end could be reached
     */
    record Beside(long read, Optional<BuiltList> farBehind) {}

    /** Reads on while living readers are at work, and leaves to them what only they may read first. */
    Beside besideLiving(Telling telling) throws InterruptedException {
        return read(true, telling);
    }

    /** Reads on to the last event that can be seen. The living readers of these lists stand still. */
    long inTheirPlace(Telling telling) throws InterruptedException {
        return read(false, telling).read();
    }

    private Beside read(boolean beside, Telling telling) throws InterruptedException {
        lookAside();
        Optional<TrackingToken> end = visibleEnd();
        Optional<BuiltList> farBehind = Optional.empty();
        long read = 0;
        if (!hasReached(end)) {
            try (ReadAhead ahead = new ReadAhead(events, last, end.get(), patience)) {
                boolean goesOn = true;
                while (goesOn && !hasReached(end)) {
                    List<TrackedEventMessage<?>> chunk = ahead.next();
                    int may = beside ? mayRead(chunk) : chunk.size();
                    if (may > 0) {
                        handle(chunk.subList(0, may), (list, event) -> true);
                        last = chunk.get(may - 1).trackingToken();
                        read += may;
                        telling.read(read);
                    }
                    goesOn = may > 0 && may == chunk.size();
                    if (may < chunk.size()
                            && !chunk.get(chunk.size() - 1).trackingToken().covers(end.get())) {
                        farBehind = Optional.of(holdsBack(chunk));
                    }
                }
            }
        }
        write();
        return new Beside(read, farBehind);
    }

    /**
     * Reads on exactly as far as the living readers have, each list as far as its own, while they stand still.
     *
     * @param living how far each has read
     */
    void asFarAs(Map<BuiltList, TrackingToken> living, Passing passing) throws InterruptedException {
        lookAside();
        Optional<TrackingToken> end = living.values().stream()
                .reduce(TrackingToken::upperBound)
                .flatMap(furthest -> visibleEnd().map(furthest::lowerBound));
        if (!hasReached(end)) {
            try (ReadAhead ahead = new ReadAhead(events, last, end.get(), patience)) {
                while (!hasReached(end)) {
                    List<TrackedEventMessage<?>> chunk = ahead.next();
                    if (chunk.isEmpty()) {
                        break;
                    }
                    Map<BuiltList, Set<String>> passed = passed(living, chunk, passing);
                    handle(
                            chunk,
                            (list, event) -> living.containsKey(list)
                                    && living.get(list).covers(event.trackingToken())
                                    && !passed.getOrDefault(list, Set.of()).contains(event.getIdentifier()));
                    last = chunk.get(chunk.size() - 1).trackingToken();
                }
            }
        }
        write();
    }

    /** Where events that nothing hides end; what a running transaction hides is read later. Nothing, without any event. */
    private Optional<TrackingToken> visibleEnd() {
        @Nullable TrackingToken head = events.createHeadToken();
        end = head == null || head.position().orElse(0) < 0 ? null : head.lowerBound(head);
        return Optional.ofNullable(end);
    }

    /** Whether all that a living reader has read was read here. */
    boolean isAsFarAs(TrackingToken living) {
        return last != null && last.covers(living) || end != null && hasReached(Optional.of(end)) && living.covers(end);
    }

    private static Map<BuiltList, Set<String>> passed(
            Map<BuiltList, TrackingToken> living, List<TrackedEventMessage<?>> chunk, Passing passing) {
        Map<BuiltList, Set<String>> passed = new HashMap<>();
        living.forEach((list, read) -> {
            List<TrackedEventMessage<?>> left = chunk.stream()
                    .filter(event -> read.covers(event.trackingToken()))
                    .toList();
            int may = list.projection().mayReadBeside(left);
            while (may < left.size()) {
                TrackedEventMessage<?> event = left.get(may);
                passing.passed(list, event);
                passed.computeIfAbsent(list, l -> new HashSet<>()).add(event.getIdentifier());
                left = left.subList(may + 1, left.size());
                may = list.projection().mayReadBeside(left);
            }
        });
        return passed;
    }

    private boolean hasReached(Optional<TrackingToken> end) {
        return end.isEmpty() || last != null && last.covers(end.get());
    }

    private BuiltList holdsBack(List<TrackedEventMessage<?>> chunk) {
        return lists.stream()
                .min(Comparator.comparingInt(list -> list.projection().mayReadBeside(chunk)))
                .orElseThrow();
    }

    private int mayRead(List<TrackedEventMessage<?>> chunk) {
        return chunk.isEmpty()
                ? 0
                : lists.stream()
                        .mapToInt(list -> list.projection().mayReadBeside(chunk))
                        .min()
                        .orElse(chunk.size());
    }

    private void lookAside() {
        lists.forEach(list -> waiting.put(list, aside.apply(list.name())));
    }

    private void handle(List<TrackedEventMessage<?>> chunk, BiPredicate<BuiltList, TrackedEventMessage<?>> concerned)
            throws InterruptedException {
        BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(chunk);
        batch.attachTransaction(transactions);
        gathered.gather(batch);
        ResultMessage<?> result = batch.executeWithResult(() -> {
            TrackedEventMessage<?> event = batch.getMessage();
            for (Reading reading : readingsOf(event)) {
                if (concerned.test(reading.list(), event)
                        && !waiting.getOrDefault(reading.list(), Set.of()).contains(event.getIdentifier())) {
                    handle(reading, event);
                    told.put(reading.list(), event.trackingToken());
                }
            }
            return null;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failed
                    ? failed
                    : new IllegalStateException(result.exceptionResult());
        }
        if (gathered.weight() > next.share()) {
            write();
            return;
        }
        RowChanges told = gathered.takeTold(ENOUGH);
        if (!told.isEmpty()) {
            next.write(told);
        }
    }

    private static void handle(Reading reading, TrackedEventMessage<?> event) {
        try {
            reading.handler().handle(event);
        } catch (Exception failed) {
            LOG.error(
                    "La liste {} ne sait pas lire le fait n° {} ({}) : {}",
                    reading.list().name(),
                    event.trackingToken().position().orElse(0),
                    event.getPayloadType().getSimpleName(),
                    Broken.told(failed));
            throw new Refusal(
                    "La liste «\u00a0" + reading.list().inWords() + "\u00a0» ne sait pas lire le fait n°\u00a0"
                            + event.trackingToken().position().orElse(0) + " («\u00a0"
                            + event.getPayloadType().getSimpleName() + "\u00a0», "
                            + failed.getClass().getSimpleName()
                            + ")\u00a0: les listes d’avant restent. Signalez cette phrase à qui maintient Réciproque.");
        }
    }

    private List<Reading> readingsOf(TrackedEventMessage<?> event) {
        return byKind.computeIfAbsent(
                event.getPayloadType(),
                kind -> readings.stream()
                        .filter(reading -> reading.handler().canHandleType(kind))
                        .toList());
    }

    private void write() throws InterruptedException {
        next.write(gathered);
        gathered = new RowChanges();
    }
}
