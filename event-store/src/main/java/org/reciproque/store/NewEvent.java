package org.reciproque.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event about to be written: the columns that its writer gives. */
@SuppressWarnings("ArrayRecordComponent") // never compared: written once
record NewEvent(
        UUID id,
        @Nullable UUID tenant,
        AggregateKey aggregate,
        @Nullable String aggregateType,
        long sequence,
        @Nullable LocalDate day,
        Instant stampedAt,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    static NewEvent of(EventMessage<?> event, Heading heading, Serializer serializer) {
        @Nullable UUID id = AggregateKey.uuid(event.getIdentifier());
        if (id == null) {
            throw new EventStoreException("Event identifier " + event.getIdentifier() + " is not a uuid");
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
        @Nullable DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> one ? one : null;
        return new NewEvent(
                id,
                heading.tenant(event).orElse(null),
                domain == null ? new AggregateKey(id, null) : AggregateKey.of(domain.getAggregateIdentifier()),
                domain == null ? null : domain.getType(),
                domain == null ? 0 : domain.getSequenceNumber(),
                heading.day(event).orElse(null),
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata);
    }
}
