package org.reciproque.office.facts;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.reciproque.api.base.NetworkEvent;
import tools.jackson.databind.ObjectReader;

/**
 * Axon's serializer, which tells while it reads what kind of message it reads: sealed words are bound to it. An event of a
 * revision that is not the one written here, after all upcasters, is not read at all: read as if it were ours, it might say
 * something else than it does.
 */
final class SealingSerializer extends Jackson3Serializer {

    private final Revisions revisions;

    SealingSerializer(Builder builder, Revisions revisions) {
        super(builder.revisionResolver(revisions));
        this.revisions = revisions;
    }

    /** @throws UnreadableFactException for an event that cannot be read, whatever is wrong with it */
    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        Class<?> kind = classForType(type);
        if (!NetworkEvent.class.isAssignableFrom(kind)) {
            return super.deserialize(stored);
        }
        if (!revisions.reads(kind, type)) {
            throw new UnreadableFactException(type, null);
        }
        try {
            return super.deserialize(stored);
        } catch (RuntimeException broken) {
            throw new UnreadableFactException(type, broken);
        }
    }

    @Override
    protected ObjectReader getReader(Class<?> kind) {
        return super.getReader(kind).withAttribute(SealedWords.KIND, kind);
    }
}
