package org.reciproque.query.rebuild;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
import org.reciproque.query.rows.NextRows;
import org.reciproque.query.rows.RowChanges;

/**
 * Reads events once, for all the lists asked together, with the very handlers that the living readers have. What they
 * change is gathered in memory over many events, and written when it has become heavy.
 */
final class EventPass {

    /** Bytes of one table that are worth writing while others are still gathered. */
    private static final long ENOUGH = 8_000_000;

    private final EventStore events;
    private final TransactionManager transactions;
    private final List<BuiltList> lists;
    private final List<Reading> readings;
    private final NextRows next;
    private final long heavy;
    private final Map<Class<?>, List<Reading>> byKind = new HashMap<>();

    private final Map<BuiltList, TrackingToken> told = new HashMap<>();

    private RowChanges gathered = new RowChanges();
    private @Nullable TrackingToken last;

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

    /** @param heavy how many bytes may be gathered, about */
    EventPass(
            EventStore events,
            TransactionManager transactions,
            Configuration axon,
            List<BuiltList> lists,
            NextRows next,
            long heavy) {
        this.events = events;
        this.transactions = transactions;
        this.lists = lists;
        this.next = next;
        this.heavy = heavy;
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

    /** Reads on while living readers are at work, and leaves to them what only they may read first. */
    long besideLiving(Telling telling) throws InterruptedException {
        return read(true, telling);
    }

    /** Reads on to the last event. The living readers of these lists stand still. */
    long inTheirPlace(Telling telling) throws InterruptedException {
        return read(false, telling);
    }

    private long read(boolean beside, Telling telling) throws InterruptedException {
        TrackingToken head = events.createHeadToken();
        long read = 0;
        if (hasReached(head)) {
            write();
            return read;
        }
        try (ReadAhead ahead = new ReadAhead(events, last, head)) {
            while (!hasReached(head)) {
                List<TrackedEventMessage<?>> chunk = ahead.next();
                int may = beside ? mayRead(chunk) : chunk.size();
                if (may > 0) {
                    handle(chunk.subList(0, may), (list, event) -> true);
                    last = chunk.get(may - 1).trackingToken();
                    read += may;
                    telling.read(read);
                }
                if (chunk.isEmpty() || may < chunk.size()) {
                    break;
                }
            }
        }
        write();
        return read;
    }

    /**
     * Reads on exactly as far as the living readers have, each list as far as its own, while they stand still.
     *
     * @param living how far each has read
     */
    void asFarAs(Map<BuiltList, TrackingToken> living, Passing passing) throws InterruptedException {
        @Nullable TrackingToken head = events.createHeadToken();
        try (ReadAhead ahead = new ReadAhead(events, last, head)) {
            boolean more = true;
            while (more && !hasReached(head)) {
                List<TrackedEventMessage<?>> chunk = ahead.next();
                more = chunk.stream()
                        .anyMatch(
                                event -> living.values().stream().anyMatch(read -> read.covers(event.trackingToken())));
                if (more) {
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

    private boolean hasReached(@Nullable TrackingToken head) {
        return head == null || (last != null && last.covers(head));
    }

    private int mayRead(List<TrackedEventMessage<?>> chunk) {
        return chunk.isEmpty()
                ? 0
                : lists.stream()
                        .mapToInt(list -> list.projection().mayReadBeside(chunk))
                        .min()
                        .orElse(chunk.size());
    }

    private void handle(List<TrackedEventMessage<?>> chunk, BiPredicate<BuiltList, TrackedEventMessage<?>> concerned)
            throws InterruptedException {
        BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(chunk);
        batch.attachTransaction(transactions);
        gathered.gather(batch);
        ResultMessage<?> result = batch.executeWithResult(() -> {
            TrackedEventMessage<?> event = batch.getMessage();
            for (Reading reading : readingsOf(event)) {
                if (concerned.test(reading.list(), event)) {
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
        if (gathered.weight() > heavy) {
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
