package org.reciproque.office.moving;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.reciproque.api.base.Refusal;

/** All events of a store, in its order, as many as there were when the reading began; one at a time in memory. */
final class StoredEvents {

    private static final int PATIENCE_SECONDS = 10;

    private final EventStore store;

    StoredEvents(EventStore store) {
        this.store = store;
    }

    void each(Consumer<WrittenEvent> reader) {
        TrackingToken last = store.createHeadToken();
        if (last == null) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createTailToken())) {
            while (stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                if (!(event instanceof DomainEventMessage<?> domain)) {
                    throw new Refusal(
                            "L’événement «\u00a0" + event.getIdentifier()
                                    + "\u00a0» n’appartient à rien\u00a0: Réciproque n’en écrit pas de tels, et ne le déplace pas.");
                }
                reader.accept(WrittenEvent.of(domain));
                TrackingToken here = event.trackingToken();
                if (here != null && here.covers(last)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("La lecture a été arrêtée\u00a0: relancez la même commande, elle reprendra.");
        }
    }

    Moved told() {
        RunningHash hash = new RunningHash();
        each(hash::add);
        return hash.so();
    }
}
