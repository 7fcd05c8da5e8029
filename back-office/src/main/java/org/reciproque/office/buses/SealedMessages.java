package org.reciproque.office.buses;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.DerivedId;
import org.reciproque.store.sealing.Vault;

/**
 * Writes whatever crosses Axon Server between two applications, sealed whole: a file, an answer or the sentence of a
 * refusal may name people outside of any {@code Words}. Each message has a key of
 * its own, a leaf of one tree that all applications on one database share, and is bound to its type. Events are not
 * written by this: they are kept for ever, and must fall silent person by person.
 */
final class SealedMessages implements Serializer {

    /** Who messages belong to; nobody, so that no erasure ever makes them unreadable. */
    private static final UUID EVERY_PART = DerivedId.of("messages between parts");

    private static final int ID_LENGTH = 2 * Long.BYTES;

    private final Serializer open;
    private final Vault vault;

    /** @param open writes a message before it is sealed */
    SealedMessages(Serializer open, Vault vault) {
        this.open = open;
        this.vault = vault;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object message, Class<T> as) {
        SerializedObject<byte[]> plain = open.serialize(message, byte[].class);
        UUID text = UUID.randomUUID();
        byte[] sealed = vault.seal(
                        EVERY_PART, text, place(plain.getType()), new String(plain.getData(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new SerializationException("The key of messages was destroyed"));
        byte[] bytes = ByteBuffer.allocate(ID_LENGTH + sealed.length)
                .putLong(text.getMostSignificantBits())
                .putLong(text.getLeastSignificantBits())
                .put(sealed)
                .array();
        return getConverter().convert(new SimpleSerializedObject<>(bytes, byte[].class, plain.getType()), as);
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> written) {
        if (SerializedType.emptyType().equals(written.getType())) {
            return open.deserialize(written);
        }
        byte[] bytes = getConverter().convert(written, byte[].class).getData();
        if (bytes.length <= ID_LENGTH) {
            throw new SerializationException("A message between parts is not sealed");
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        byte[] sealed = Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
        String plain = vault.open(EVERY_PART, new UUID(id.getLong(), id.getLong()), place(written.getType()), sealed)
                .orElseThrow(() -> new SerializationException("The key of messages was destroyed"));
        return open.deserialize(
                new SimpleSerializedObject<>(plain.getBytes(StandardCharsets.UTF_8), byte[].class, written.getType()));
    }

    private static String place(SerializedType type) {
        return "message/" + type.getName();
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> as) {
        return getConverter().canConvert(byte[].class, as);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return open.classForType(type);
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return open.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return open.getConverter();
    }
}
