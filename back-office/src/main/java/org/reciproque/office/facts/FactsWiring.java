package org.reciproque.office.facts;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.reciproque.store.Chain;
import org.reciproque.store.FenceWatch;
import org.reciproque.store.Heading;
import org.reciproque.store.sealing.KeyShelf;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How facts are written. Where they go is said by the store's own configuration. */
@Configuration(proxyBeanMethods = false)
class FactsWiring {

    /** Twice what the database lets one of our own transactions last. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(10);

    /** Tokens and everything that is not an event. */
    @Bean
    @Primary
    Serializer serializer() {
        return TokenSerializer.make();
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

    @Bean
    FenceWatch fenceWatch(@Qualifier("owner") DataSource database) {
        return new FenceWatch(database, FORGOTTEN);
    }

    @Bean
    Chain chain(@Qualifier("owner") DataSource database) {
        return new Chain(database, "events.network_number", "network");
    }

    private static Serializer frozen(Vault vault) {
        return new SealingSerializer(
                Jackson3Serializer.builder().jsonMapperBuilderCustomizer(mapper -> EventJson.freeze(mapper, vault)),
                new Revisions());
    }
}
