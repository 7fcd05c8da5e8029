package org.reciproque.office.start;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are read: pooled, in large batches, and never past an event that could not be handled. */
@Configuration(proxyBeanMethods = false)
class ReadersWiring {

    private static final int BATCH = 500;

    /**
     * @param batches told of a batch that could not be read; both are where lists are built
     * @param facts told of a fact that could not be read
     * @param held says, where a store is being filled, that nobody reads yet
     */
    @Bean
    ConfigurerModule readers(
            ObjectProvider<ErrorHandler> batches,
            ObjectProvider<ListenerInvocationErrorHandler> facts,
            ObjectProvider<MaxSegmentProvider> held) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((axon, reader) -> reader.initialSegmentCount(1)
                        .batchSize(BATCH)
                        .initialToken(events -> events.createTailToken())
                        .maxSegmentProvider(held.getIfAvailable(MaxSegmentProvider::maxShort)))
                .registerDefaultErrorHandler(axon -> batches.getIfAvailable(PropagatingErrorHandler::instance))
                .registerDefaultListenerInvocationErrorHandler(
                        axon -> facts.getIfAvailable(PropagatingErrorHandler::instance));
    }
}
