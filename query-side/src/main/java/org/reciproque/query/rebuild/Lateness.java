package org.reciproque.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.ReadersTold.Stopped;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.query.rows.StoredTokens;
import org.reciproque.query.web.FrenchDays;
import org.springframework.stereotype.Component;

/** How late each reader of facts is: the age of the oldest fact that it has not read. */
@Component
class Lateness {

    /** Readers which build no list, in words. */
    private static final Map<String, String> OTHERS = Map.of(
            "forgetting", "les effacements des clés et des fichiers",
            "when-terms-agreed-start-echange", "les échanges à ouvrir après un accord");

    /** What another application has read is told to the database now and then only. */
    private static final Duration TOLD_NOW_AND_THEN = Duration.ofSeconds(15);

    private static final int A_MOMENT_MILLIS = 50;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final StoredTokens elsewhere;
    private final StoppedReaders stopped;
    private final BuiltLists lists;
    private final FrenchDays days;
    private final Clock clock;

    private volatile @Nullable Fresh fresh;

    private record Fresh(ReadersTold told, long atNanos) {}

    Lateness(
            EventStore events,
            EventProcessingConfiguration processing,
            StoredTokens elsewhere,
            StoppedReaders stopped,
            BuiltLists lists,
            FrenchDays days,
            Clock clock) {
        this.events = events;
        this.processing = processing;
        this.elsewhere = elsewhere;
        this.stopped = stopped;
        this.lists = lists;
        this.days = days;
        this.clock = clock;
    }

    @QueryHandler
    ReadersTold answer(AskReaders query) {
        return told();
    }

    /** Not older than a second: every page asks. */
    ReadersTold told() {
        @Nullable Fresh before = fresh;
        if (before != null && System.nanoTime() - before.atNanos() < FRESH_NANOS) {
            return before.told();
        }
        ReadersTold now = ask();
        fresh = new Fresh(now, System.nanoTime());
        return now;
    }

    private ReadersTold ask() {
        @Nullable TrackingToken head = events.createHeadToken();
        Map<Optional<TrackingToken>, Duration> ages = new HashMap<>();
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
            Map<Optional<TrackingToken>, Duration> ages) {
        String name = processor.getName();
        Collection<EventTrackerStatus> here = processor.processingStatus().values();
        Optional<TrackingToken> read = lowest(
                here.isEmpty()
                        ? elsewhere.of(name)
                        : here.stream()
                                .map(EventTrackerStatus::getTrackingToken)
                                .toList());
        Duration late = head == null || read.filter(token -> token.covers(head)).isPresent()
                ? Duration.ZERO
                : ages.computeIfAbsent(read, this::ageOfNext);
        boolean onlyToldLate = here.isEmpty() && late.compareTo(TOLD_NOW_AND_THEN) < 0;
        Optional<BuiltList> list = lists.named(name);
        return new Reader(
                name,
                list.map(BuiltList::inWords).orElse(OTHERS.getOrDefault(name, name)),
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

    /** Of the first fact after this place; none when it only seems late. */
    private Duration ageOfNext(Optional<TrackingToken> read) {
        try (BlockingStream<TrackedEventMessage<?>> next = events.openStream(read.orElse(null))) {
            if (!next.hasNextAvailable(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                return Duration.ZERO;
            }
            Duration age = Duration.between(next.nextAvailable().getTimestamp(), clock.instant());
            return age.isNegative() ? Duration.ZERO : age;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
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
