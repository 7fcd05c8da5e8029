package org.reciproque.query.aside;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every reader goes past what it cannot read, except those that destroy words. */
@Configuration(proxyBeanMethods = false)
class AsideWiring {

    /** Nothing is read behind words that were to be destroyed and were not. */
    private static final Set<String> NEVER_PAST = Set.of("forgetting");

    @Bean
    ConfigurerModule pastBrokenFacts(Aside aside, ObjectProvider<Undone> undone, ObjectProvider<EvenAside> evenAside) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultHandlerInterceptor((axon, reader) -> past(reader, aside, undone, evenAside));
    }

    private static MessageHandlerInterceptor<EventMessage<?>> past(
            String reader, Aside aside, ObjectProvider<Undone> undone, ObjectProvider<EvenAside> evenAside) {
        if (NEVER_PAST.contains(reader)) {
            return (work, chain) -> chain.proceed();
        }
        List<EvenAside> its =
                evenAside.stream().filter(each -> each.reader().equals(reader)).toList();
        return new PastBrokenFacts(reader, aside, undone.getIfAvailable(() -> (batch, fact) -> {}), its);
    }
}
