package org.reciproque.query.rows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AwaitReaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a person read their own writes: waits a little until every projection has seen what was just noted. */
@Component
public final class UpToDate {

    /** Longer than this and the screen says that the list is on its way. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long PAUSE_MILLIS = 8;

    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final StoredTokens elsewhere;
    private final Set<String> readers;

    /** @param readers the names of all readers there are, in this application or in others side by side with it */
    UpToDate(
            EventStore events,
            EventProcessingConfiguration processing,
            StoredTokens elsewhere,
            @Value("${reciproque.readers}") Set<String> readers) {
        this.events = events;
        this.processing = processing;
        this.elsewhere = elsewhere;
        this.readers = Set.copyOf(readers);
    }

    /**
     * Waits until what is stored now has been read by all projections.
     *
     * @return whether they are up to date; false when patience ran out
     */
    public boolean within(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        // Twice: what a policy answers to a fact is a fact too.
        boolean factsRead = hasReadBefore(end);
        return factsRead && hasReadBefore(end);
    }

    @QueryHandler
    public boolean answer(AwaitReaders query) {
        return within(query.patience());
    }

    private boolean hasReadBefore(long end) {
        TrackingToken now = events.createHeadToken();
        while (!allHaveRead(now)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean allHaveRead(@Nullable TrackingToken token) {
        return token == null || readers.stream().allMatch(reader -> hasRead(reader, token));
    }

    /** Where nothing is read here, another application may be reading the same events. */
    private boolean hasRead(String reader, TrackingToken token) {
        var segments = processing
                .eventProcessor(reader, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of());
        if (!segments.isEmpty()) {
            return segments.values().stream().allMatch(segment -> hasRead(segment, token));
        }
        List<TrackingToken> read = elsewhere.of(reader);
        return !read.isEmpty() && read.stream().allMatch(t -> t.covers(token));
    }

    private static boolean hasRead(EventTrackerStatus segment, TrackingToken token) {
        TrackingToken read = segment.getTrackingToken();
        return read != null && !segment.isErrorState() && read.covers(token);
    }
}
