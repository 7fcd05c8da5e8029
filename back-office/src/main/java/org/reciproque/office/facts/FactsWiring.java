package org.reciproque.office.facts;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.reciproque.store.Heading;
import org.reciproque.store.sealing.KeyShelf;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How facts are written. Where they go is said by the store's own configuration. */
@Configuration(proxyBeanMethods = false)
class FactsWiring {

    /** Tokens and everything that is not an event. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(FactsWiring::admitAxonTypes)
                .build();
    }

    @Bean
    Vault vault(KeyShelf keys, MasterKey master) {
        return new Vault(keys, master);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Vault vault) {
        return frozen(vault);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Vault vault) {
        return frozen(vault);
    }

    @Bean
    Heading heading() {
        return new NetworkHeading();
    }

    private static Serializer frozen(Vault vault) {
        return new SealingSerializer(Jackson3Serializer.builder()
                .lenientDeserialization()
                .jsonMapperBuilderCustomizer(mapper -> EventJson.freeze(mapper, vault)));
    }

    /** Without this a reset leaves its processor stuck: the replay token cannot be read back. */
    private static void admitAxonTypes(JsonMapper.Builder builder) {
        builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType("org.axonframework.")
                .allowIfSubType("org.axonframework.")
                .build());
    }
}
