package org.reciproque.office.facts;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How tokens are written, and everything else that is not an event: as JSON, Axon's own types admitted. */
public final class TokenSerializer {

    private TokenSerializer() {}

    public static Serializer make() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(TokenSerializer::admitAxonTypes)
                .build();
    }

    /** Without this a reset leaves its processor stuck: the replay token cannot be read back. */
    private static void admitAxonTypes(JsonMapper.Builder builder) {
        builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType("org.axonframework.")
                .allowIfSubType("org.axonframework.")
                .build());
    }
}
