package org.reciproque.command.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.story.ExampleSize;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What the example tells is decided by the ordinary aggregates: not one refusal, and each command leaves its fact. */
class ExampleDecidedTest {

    @ParameterizedTest
    @EnumSource
    void every_command_is_accepted_and_becomes_a_fact(ExampleSize size) {
        Shelf shelf = new Shelf();
        Configuration axon = started(shelf);
        List<NetworkCommand> commands =
                new Measured(ExampleNetwork.acts("Les Passerelles", size, 5, LocalDate.of(2026, 11, 22))).commands;

        List<String> refusals = new ArrayList<>();
        for (NetworkCommand command : commands) {
            refusal(axon, command)
                    .ifPresent(it -> refusals.add(command.getClass().getSimpleName() + ": " + it));
        }
        axon.shutdown();

        assertThat(refusals).isEmpty();
        assertThat(shelf.facts)
                .extracting(fact -> fact.noted().note())
                .containsExactlyElementsOf(
                        commands.stream().map(command -> command.noted().note()).toList());
    }

    private static Configuration started(Shelf shelf) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(c -> shelf);
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        for (BeanDefinition noun : scanner.findCandidateComponents("org.reciproque.command")) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(named(noun)));
        }
        return configurer.start();
    }

    private static Class<?> named(BeanDefinition noun) {
        try {
            return Class.forName(String.valueOf(noun.getBeanClassName()));
        } catch (ClassNotFoundException scannedJustNow) {
            throw new IllegalStateException(scannedJustNow);
        }
    }

    private static Optional<String> refusal(Configuration axon, NetworkCommand command) {
        FutureCallback<NetworkCommand, Object> answer = new FutureCallback<>();
        axon.commandBus().dispatch(new GenericCommandMessage<>(command), answer);
        Optional<Throwable> failure = answer.getResult().optionalExceptionResult();
        for (Throwable cause = failure.orElse(null); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal.sentence());
            }
        }
        return failure.map(Throwable::toString);
    }

    /** A storage in memory which finds the events of one aggregate without reading all the others. */
    private static final class Shelf extends InMemoryEventStorageEngine {

        private final Map<String, List<DomainEventMessage<?>>> aggregates = new HashMap<>();
        private final List<NetworkEvent> facts = new ArrayList<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> fact = (DomainEventMessage<?>) event;
                aggregates
                        .computeIfAbsent(fact.getAggregateIdentifier(), none -> new ArrayList<>())
                        .add(fact);
                facts.add((NetworkEvent) fact.getPayload());
            }
        }

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            return DomainEventStream.of(aggregates.getOrDefault(aggregate, List.of()).stream()
                    .filter(event -> event.getSequenceNumber() >= first));
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String aggregate) {
            int many = aggregates.getOrDefault(aggregate, List.of()).size();
            return many == 0 ? Optional.empty() : Optional.of(many - 1L);
        }
    }
}
