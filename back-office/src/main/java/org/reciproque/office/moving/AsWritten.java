package org.reciproque.office.moving;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a message was read from, instead of reading and writing it again: words sealed under a key that is gone stay
 * sealed words. A stored message hands over its bytes to the serializer that wrote them, so this one says it is whichever
 * that was; it can do nothing else.
 */
final class AsWritten implements Serializer {

    static final AsWritten INSTANCE = new AsWritten();

    private final Converter converter = new ChainingConverter();

    private AsWritten() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Serializer;
    }

    @Override
    public int hashCode() {
        return AsWritten.class.hashCode();
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
        throw new IllegalStateException("This message was never stored");
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> as) {
        return converter.canConvert(byte[].class, as);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> written) {
        throw new IllegalStateException("What is moved is not opened");
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return Object.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(type == null ? Void.class.getName() : type.getName(), null);
    }
}
