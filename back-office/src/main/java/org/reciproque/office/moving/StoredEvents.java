package org.reciproque.office.moving;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.AxonException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;

/** All events of a store, in its order, as many as there were when the reading began; one at a time in memory. */
final class StoredEvents {

    private static final int PATIENCE_SECONDS = 10;

    private final EventStore store;

    StoredEvents(EventStore store) {
        this.store = store;
    }

    /** @throws Refusal when the store does not give the last of them: what was read is not all */
    void each(Consumer<WrittenEvent> reader) {
        @Nullable TrackingToken last = store.createHeadToken();
        if (last == null || isBeforeAll(last)) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createTailToken())) {
            while (stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                reader.accept(written(event));
                @Nullable TrackingToken here = event.trackingToken();
                if (here != null && here.covers(last)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("La lecture a été arrêtée\u00a0: relancez la même commande, elle reprendra.");
        } catch (AxonException broken) {
            throw silent();
        }
        throw silent();
    }

    private static Refusal silent() {
        return new Refusal("Le magasin ne répond plus\u00a0: relancez la même commande, elle reprendra.");
    }

    /** The end of a store of nothing: some stores say it by a place before every event. */
    private boolean isBeforeAll(TrackingToken last) {
        @Nullable TrackingToken first = store.createTokenAt(Instant.EPOCH);
        return first != null && first.covers(last);
    }

    private static WrittenEvent written(TrackedEventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domain) {
            return WrittenEvent.of(domain);
        }
        throw new Refusal("Le fait «\u00a0" + event.getIdentifier()
                + "\u00a0» n’appartient à rien\u00a0: Réciproque n’en écrit pas de tels, et ne le déplace pas.");
    }

    Moved told() {
        RunningHash hash = new RunningHash();
        each(hash::add);
        return hash.so();
    }
}
