package org.reciproque.office.moving;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * One event as a store holds it: one line of the file.
 *
 * @param id of the message
 * @param aggregate whose event it is
 * @param type kind of that aggregate
 * @param sequence its number there, from 0
 * @param at when it was recorded; Axon Server keeps milliseconds
 * @param payloadType class of the payload
 * @param revision of that class; null without one
 * @param payload as it was serialized, personal words sealed
 * @param metadata texts, numbers and truths
 */
record WrittenEvent(
        String id,
        String aggregate,
        String type,
        long sequence,
        Instant at,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        Map<String, Object> metadata) {

    static WrittenEvent of(DomainEventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(AsWritten.INSTANCE, byte[].class);
        String revision = payload.getType().getRevision();
        return new WrittenEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                payload.getType().getName(),
                revision == null || revision.isEmpty() ? null : revision,
                payload.getData(),
                new TreeMap<>(event.getMetaData()));
    }

    /** What every store keeps of it, one text a value: whoever hashes this finds the same in any store. */
    String told() {
        StringBuilder told = new StringBuilder(id)
                .append('\n')
                .append(aggregate)
                .append('\n')
                .append(type)
                .append('\n')
                .append(sequence)
                .append('\n')
                .append(at.toEpochMilli())
                .append('\n')
                .append(payloadType)
                .append('\n')
                .append(revision == null ? "" : revision)
                .append('\n')
                .append(java.util.Base64.getEncoder().encodeToString(payload))
                .append('\n');
        new TreeMap<>(metadata)
                .forEach((key, value) ->
                        told.append(key).append('=').append(value).append('\n'));
        return told.toString();
    }
}
