package org.reciproque.command.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.stereotype.Aggregate;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryQuery.AskImport;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Nadia's desk: the application without its database, and what she asks of it. */
final class Desk implements AutoCloseable {

    static final AuthorId NADIA = AuthorId.of("Nadia");
    static final String NETWORK = "Les Épis";

    final Shelf shelf = new Shelf();
    final Configuration axon;
    private StoryImports imports;

    Desk() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(c -> shelf);
        nouns().forEach(noun -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(noun)));
        axon = configurer.buildConfiguration();
        imports = new StoryImports(axon);
    }

    private static Set<Class<?>> nouns() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        return scanner.findCandidateComponents("org.reciproque.command").stream()
                .map(found -> named(String.valueOf(found.getBeanClassName())))
                .collect(Collectors.toSet());
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException scannedJustNow) {
            throw new IllegalStateException(scannedJustNow);
        }
    }

    StoryImports imports() {
        return imports;
    }

    StoryProgress rehearse(byte[] file) {
        return over(imports.decide(new RehearseStory(NETWORK, "histoire.csv", file, NADIA)));
    }

    StoryProgress write(StoryImportId story) {
        imports.decide(new ImportRehearsedStory(story));
        return over(story);
    }

    StoryProgress importing(byte[] file) {
        return write(rehearse(file).story());
    }

    /** Where the import stands once it moves no more. */
    StoryProgress over(StoryImportId story) {
        StoryProgress progress = imports.answer(new AskImport(story));
        while (!progress.over()) {
            pause();
            progress = imports.answer(new AskImport(story));
        }
        return progress;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The application stops and starts again on what is stored. */
    void restart() {
        imports.close();
        imports = new StoryImports(axon);
    }

    @Override
    public void close() {
        imports.close();
    }

    /** What is written, in order, without what differs from one day to the next. */
    record Fact(String type, String aggregate, long sequence, Object payload, Map<String, Object> told) {

        static Fact of(DomainEventMessage<?> event) {
            return new Fact(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getPayload(),
                    Map.copyOf(event.getMetaData()));
        }
    }

    /** A storage that refuses a sequence number taken, as a database does, and may break. */
    static final class Shelf extends InMemoryEventStorageEngine {

        private final List<Fact> facts = new ArrayList<>();
        private int goodTransactions = Integer.MAX_VALUE;

        synchronized List<Fact> facts() {
            return List.copyOf(facts);
        }

        List<Object> payloads() {
            return facts().stream().map(Fact::payload).toList();
        }

        synchronized void breakAfter(int transactions) {
            goodTransactions = transactions;
        }

        synchronized void mend() {
            goodTransactions = Integer.MAX_VALUE;
        }

        @Override
        public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
            if (goodTransactions-- <= 0) {
                throw new IllegalStateException("The disk is full");
            }
            List<Fact> fresh = events.stream()
                    .map(event -> Fact.of((DomainEventMessage<?>) event))
                    .toList();
            for (Fact fact : fresh) {
                if (fact.sequence()
                        != facts.stream()
                                        .filter(it -> it.aggregate().equals(fact.aggregate()))
                                        .count()
                                + fresh.subList(0, fresh.indexOf(fact)).stream()
                                        .filter(it -> it.aggregate().equals(fact.aggregate()))
                                        .count()) {
                    throw new ConcurrencyException("Sequence number taken");
                }
            }
            super.appendEvents(events);
            facts.addAll(fresh);
        }
    }
}
