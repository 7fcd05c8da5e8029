package org.reciproque.office.start;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are read: pooled, in large batches, and never past an event that could not be handled. */
@Configuration(proxyBeanMethods = false)
class ReadersWiring {

    private static final int BATCH = 500;

    @Bean
    ConfigurerModule readers() {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((axon, reader) ->
                        reader.initialSegmentCount(1).batchSize(BATCH).initialToken(events -> events.createTailToken()))
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }
}
