package org.reciproque.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One row as Axon reads it. An event that no aggregate published has itself as its aggregate, and no type. */
@SuppressWarnings("ArrayRecordComponent") // never compared: read once, handed on
record StoredEvent(
        EventToken trackingToken,
        String id,
        String aggregate,
        @Nullable String aggregateType,
        long sequence,
        Instant stampedAt,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return stampedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, payloadType, revision);
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }
}
