package org.reciproque.query.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers on which fact a reader stopped: a reader never goes past one that it could not read, and tries again by
 * itself. Only the kind of the fact is kept, and never what went wrong in words. Where another application has taken a
 * reader's claim nothing is stopped: that one reads on.
 */
@Component
public final class StoppedReaders implements ErrorHandler, ListenerInvocationErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedReaders.class);

    private final Clock clock;
    private final ThreadLocal<@Nullable EventMessage<?>> failing = new ThreadLocal<>();
    private final Map<String, At> stopped = new ConcurrentHashMap<>();

    StoppedReaders(Clock clock) {
        this.clock = clock;
    }

    /**
     * Where a reader stopped.
     *
     * @param token of the fact, or of the first one of its batch where only the batch failed
     */
    record At(Instant since, TrackingToken token, String kind) {}

    @Override
    public void onError(Exception failure, EventMessage<?> event, EventMessageHandler handler) throws Exception {
        failing.set(event);
        throw failure;
    }

    @Override
    public void handleError(ErrorContext error) throws Exception {
        if (!(error.error() instanceof UnableToClaimTokenException)) {
            remember(error);
        }
        if (error.error() instanceof Error broken) {
            throw broken;
        }
        if (error.error() instanceof Exception failure) {
            throw failure;
        }
        throw new EventProcessingException("An error occurred while reading facts", error.error());
    }

    private void remember(ErrorContext error) {
        List<? extends EventMessage<?>> batch = error.failedEvents();
        @Nullable EventMessage<?> exactly = failing.get();
        failing.remove();
        // A fact that failed in an earlier batch was set aside, and this one failed by itself.
        @Nullable
        EventMessage<?> event =
                exactly != null && batch.contains(exactly) ? exactly : batch.isEmpty() ? null : batch.get(0);
        if (event instanceof TrackedEventMessage<?> fact) {
            At now = new At(
                    clock.instant(), fact.trackingToken(), fact.getPayloadType().getSimpleName());
            At before = stopped.put(error.eventProcessor(), now);
            if (before != null && before.token().equals(now.token())) {
                stopped.put(error.eventProcessor(), before);
            } else {
                LOG.warn(
                        "La lecture « {} » s’arrête sur le fait n° {} ({}) : {}",
                        error.eventProcessor(),
                        now.token().position().orElse(0),
                        now.kind(),
                        error.error().getClass().getSimpleName());
            }
        }
    }

    /**
     * Where this reader stands since it could not go on.
     *
     * @param read how far it has read; a fact that was read after all is forgotten here
     */
    Optional<At> of(String reader, @Nullable TrackingToken read) {
        @Nullable At at = stopped.get(reader);
        if (at != null && read != null && read.covers(at.token())) {
            stopped.remove(reader, at);
            return Optional.empty();
        }
        return Optional.ofNullable(at);
    }
}
