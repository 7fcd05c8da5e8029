package org.reciproque.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.InWords;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.ReadersTold.Stopped;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.query.rows.StoredTokens;
import org.reciproque.query.web.FrenchDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How late each reader of facts is: the age of the oldest fact that it has not read, or less where it was at the end since.
 */
@Component
class Lateness {

    private static final Logger LOG = LoggerFactory.getLogger(Lateness.class);

    /** What another application has read is told to the database now and then only. */
    private static final Duration TOLD_NOW_AND_THEN = Duration.ofSeconds(15);

    private static final int A_MOMENT_MILLIS = 50;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final StoredTokens elsewhere;
    private final StoppedReaders stopped;
    private final BuiltLists lists;
    private final ListableBeanFactory components;
    private final FrenchDays days;
    private final Clock clock;
    private final LastAtEnd atEnd;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Fresh fresh;

    private record Fresh(ReadersTold told, long atNanos) {

        boolean holds() {
            return System.nanoTime() - atNanos < FRESH_NANOS;
        }
    }

    Lateness(
            EventStore events,
            EventProcessingConfiguration processing,
            StoredTokens elsewhere,
            StoppedReaders stopped,
            BuiltLists lists,
            ListableBeanFactory components,
            FrenchDays days,
            Clock clock) {
        this.events = events;
        this.processing = processing;
        this.elsewhere = elsewhere;
        this.stopped = stopped;
        this.lists = lists;
        this.components = components;
        this.days = days;
        this.clock = clock;
        this.atEnd = new LastAtEnd(clock);
    }

    @QueryHandler
    ReadersTold answer(AskReaders query) {
        return told();
    }

    /** So that it is known when a reader was at the end, whether anybody asks or not. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            told();
        } catch (RuntimeException away) {
            LOG.debug("Nobody tells where the facts end", away);
        }
    }

    /** Not older than a second: every page asks. While one thread asks, others hear what was told before. */
    private ReadersTold told() {
        @Nullable Fresh before = fresh;
        if (before != null && (before.holds() || asking.isLocked())) {
            return before.told();
        }
        asking.lock();
        try {
            @Nullable Fresh meanwhile = fresh;
            if (meanwhile != null && meanwhile.holds()) {
                return meanwhile.told();
            }
            ReadersTold now = ask();
            fresh = new Fresh(now, System.nanoTime());
            return now;
        } finally {
            asking.unlock();
        }
    }

    private ReadersTold ask() {
        @Nullable TrackingToken head = events.createHeadToken();
        Map<Optional<TrackingToken>, Optional<Instant>> ages = new HashMap<>();
        List<Reader> readers = new ArrayList<>();
        for (StreamingEventProcessor processor : processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList()) {
            readers.add(reader(processor, head, ages));
        }
        readers.sort(Comparator.comparing(Reader::list).reversed().thenComparing(Reader::inWords));
        return new ReadersTold(List.copyOf(readers));
    }

    private Reader reader(
            StreamingEventProcessor processor,
            @Nullable TrackingToken head,
            Map<Optional<TrackingToken>, Optional<Instant>> ages) {
        String name = processor.getName();
        Collection<EventTrackerStatus> here = processor.processingStatus().values();
        Optional<TrackingToken> read = lowest(
                here.isEmpty()
                        ? elsewhere.of(name)
                        : here.stream()
                                .map(EventTrackerStatus::getTrackingToken)
                                .toList());
        Duration late = Duration.ZERO;
        if (head == null || read.filter(token -> token.covers(head)).isPresent()) {
            atEnd.seen(name);
        } else {
            late = atEnd.late(name, ages.computeIfAbsent(read, this::next));
        }
        boolean onlyToldLate = here.isEmpty() && late.compareTo(TOLD_NOW_AND_THEN) < 0;
        Optional<BuiltList> list = lists.named(name);
        return new Reader(
                name,
                list.map(BuiltList::inWords).orElseGet(() -> ofOther(name)),
                list.isPresent(),
                onlyToldLate ? Duration.ZERO : late,
                stopped.of(name, read.orElse(null)).map(this::inWords));
    }

    private static Optional<TrackingToken> lowest(Collection<@Nullable TrackingToken> tokens) {
        @Nullable TrackingToken lowest = null;
        for (@Nullable TrackingToken token : tokens) {
            if (token == null) {
                return Optional.empty();
            }
            lowest = lowest == null ? token : lowest.lowerBound(token);
        }
        return Optional.ofNullable(lowest);
    }

    /** A reader which builds no list, as its group calls it. */
    private String ofOther(String name) {
        return Arrays.stream(components.getBeanNamesForAnnotation(InWords.class))
                .filter(bean -> Optional.ofNullable(components.findAnnotationOnBean(bean, ProcessingGroup.class))
                        .filter(group -> group.value().equals(name))
                        .isPresent())
                .flatMap(bean -> Optional.ofNullable(components.findAnnotationOnBean(bean, InWords.class)).stream())
                .map(InWords::value)
                .findFirst()
                .orElse(name);
    }

    /** When the first fact after this place was told; nothing where the store does not say so in a moment. */
    private Optional<Instant> next(Optional<TrackingToken> read) {
        try (BlockingStream<TrackedEventMessage<?>> next = events.openStream(read.orElse(null))) {
            return next.hasNextAvailable(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS)
                    ? Optional.of(next.nextAvailable().getTimestamp())
                    : Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Stopped inWords(StoppedReaders.At at) {
        return new Stopped(inWords(at.since()), at.token().position().orElse(0), at.kind());
    }

    private String inWords(Instant since) {
        ZonedDateTime there = since.atZone(clock.getZone());
        return days.brief(there.toLocalDate()) + ", " + days.hour(there.toLocalTime());
    }
}
