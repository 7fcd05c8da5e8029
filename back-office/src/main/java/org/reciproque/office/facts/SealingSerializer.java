package org.reciproque.office.facts;

import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;

/** Axon's serializer, which tells while it reads what kind of message it reads: sealed words are bound to it. */
final class SealingSerializer extends Jackson3Serializer {

    SealingSerializer(Builder builder) {
        super(builder);
    }

    @Override
    protected ObjectReader getReader(Class<?> kind) {
        return super.getReader(kind).withAttribute(SealedWords.KIND, kind);
    }
}
