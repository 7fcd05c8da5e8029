package org.reciproque.office.moving;

import org.axonframework.messaging.AbstractMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/** A message that is stored as it was written elsewhere, by whatever serializer the store has; opened only if it looks in. */
final class UnopenedMessage extends AbstractMessage<Object> {

    private final SerializedObject<byte[]> written;
    private final MetaData metadata;
    private final Serializer reader;
    private final LazyDeserializingObject<Object> payload;

    private UnopenedMessage(String id, SerializedObject<byte[]> written, MetaData metadata, Serializer reader) {
        super(id);
        this.written = written;
        this.metadata = metadata;
        this.reader = reader;
        this.payload = new LazyDeserializingObject<>(written, reader);
    }

    static UnopenedMessage of(WrittenEvent event, Serializer reader) {
        return new UnopenedMessage(
                event.id(),
                new SimpleSerializedObject<>(
                        event.payload(), byte[].class, new SimpleSerializedType(event.payloadType(), event.revision())),
                MetaData.from(event.metadata()),
                reader);
    }

    @Override
    public MetaData getMetaData() {
        return metadata;
    }

    @Override
    public Object getPayload() {
        return payload.getObject();
    }

    @Override
    public Class<Object> getPayloadType() {
        return payload.getType();
    }

    @Override
    protected Message<Object> withMetaData(MetaData other) {
        return new UnopenedMessage(getIdentifier(), written, other, reader);
    }

    @Override
    public <R> SerializedObject<R> serializePayload(Serializer whichever, Class<R> as) {
        return whichever.getConverter().convert(written, as);
    }

    @Override
    public <R> SerializedObject<R> serializeMetaData(Serializer serializer, Class<R> as) {
        return serializer.serialize(metadata, as);
    }
}
