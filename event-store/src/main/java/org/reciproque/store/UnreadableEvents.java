package org.reciproque.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored events that could not be read, each told once in the log, and remembered for whoever asks. */
final class UnreadableEvents {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableEvents.class);

    private final Serializer serializer;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<EventToken, UnreadableEvent> met = new TreeMap<>();

    UnreadableEvents(Serializer serializer) {
        this.serializer = serializer;
    }

    /** Tells of those whose type this application does not know; Axon hands them to nobody. */
    void lookAt(Collection<? extends TrackedEventMessage<?>> messages, List<StoredEvent> rows) {
        if (messages.size() != rows.size()) {
            return;
        }
        int place = 0;
        for (TrackedEventMessage<?> message : messages) {
            StoredEvent row = rows.get(place++);
            if (!known.contains(row.payloadType())) {
                lookAt(message, row);
            }
        }
    }

    private void lookAt(TrackedEventMessage<?> message, StoredEvent row) {
        if (!message.getPayloadType().equals(UnknownSerializedType.class)) {
            if (isKnown(row.payloadType())) {
                known.add(row.payloadType());
            }
            return;
        }
        tell(row, "its type is not known here");
    }

    private boolean isKnown(String type) {
        return !serializer.classForType(new SimpleSerializedType(type, null)).equals(UnknownSerializedType.class);
    }

    UnreadableEvent tell(StoredEvent row, String why) {
        UnreadableEvent event =
                new UnreadableEvent(row.trackingToken(), row.id(), row.payloadType(), row.revision(), why);
        synchronized (met) {
            if (met.size() < PostgresEventStorageEngine.UNREADABLE_REMEMBERED
                    && met.put(event.token(), event) == null) {
                LOG.error(
                        "Event {} at ({}, {}), {} revision {}, cannot be read and is passed by: {}. Start the version"
                                + " that wrote it, or one that can read it, then build anew what read past it.",
                        event.id(),
                        event.token().xid(),
                        event.token().at(),
                        event.type(),
                        event.revision(),
                        event.why());
            }
        }
        return event;
    }

    List<UnreadableEvent> met() {
        synchronized (met) {
            return List.copyOf(met.values());
        }
    }
}
