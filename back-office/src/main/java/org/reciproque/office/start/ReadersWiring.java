package org.reciproque.office.start;

import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are read: pooled, in large batches, and never past an event that could not be handled. */
@Configuration(proxyBeanMethods = false)
class ReadersWiring {

    private static final int BATCH = 500;

    /** As the store of tokens has it. */
    private static final String CLAIM = "axon.postgres.claim-timeout";

    /** A claim is renewed long before it would lapse. */
    private static final int RENEWED_WITHIN = 4;

    /** How often readers look for what nobody reads any more, and renew what they hold, at most. */
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    /**
     * @param batches told of a batch that could not be read; both are where lists are built
     * @param facts told of a fact that could not be read
     * @param held says, where a store is being filled, that nobody reads yet
     */
    @Bean
    ConfigurerModule readers(
            ObjectProvider<ErrorHandler> batches,
            ObjectProvider<ListenerInvocationErrorHandler> facts,
            ObjectProvider<MaxSegmentProvider> held,
            @Value("${" + CLAIM + ":60s}") Duration claim) {
        long often = Math.min(NOW_AND_THEN.toMillis(), claim.toMillis() / RENEWED_WITHIN);
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((axon, reader) -> reader.initialSegmentCount(1)
                        .batchSize(BATCH)
                        .tokenClaimInterval(often)
                        .claimExtensionThreshold(often)
                        .initialToken(events -> events.createTailToken())
                        .maxSegmentProvider(held.getIfAvailable(MaxSegmentProvider::maxShort)))
                .registerDefaultErrorHandler(axon -> batches.getIfAvailable(PropagatingErrorHandler::instance))
                .registerDefaultListenerInvocationErrorHandler(
                        axon -> facts.getIfAvailable(PropagatingErrorHandler::instance));
    }
}
