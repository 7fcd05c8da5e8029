package org.reciproque.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * A store of events on a database of its own, with all that Axon needs around it.
 *
 * @param close what must end before the database goes
 */
record Store(
        String name,
        HikariDataSource database,
        TransactionManager transactions,
        EventStorageEngine engine,
        EventStore events,
        TokenStore tokens,
        Runnable close) {

    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

    static final Serializer JSON = Jackson3Serializer.builder().build();

    /** Axon as one configures it without a server, with one aggregate. */
    Configuration axon(AggregateConfigurer<Notebook> notebooks, ConfigurerModule... more) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> JSON)
                .configureTransactionManager(c -> transactions)
                .configureEventStore(c -> events)
                .configureCommandBus(c -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureAggregate(notebooks);
        for (ConfigurerModule module : more) {
            module.configureModule(configurer);
        }
        Configuration axon = configurer.buildConfiguration();
        axon.start();
        return axon;
    }

    CommandGateway commands(ConfigurerModule... more) {
        return axon(AggregateConfigurer.defaultConfiguration(Notebook.class), more)
                .commandGateway();
    }

    /** Notebooks that have that many events each, written in as few transactions as may be. */
    List<String> notebooks(int count, int events) {
        List<String> ids = new ArrayList<>();
        List<DomainEventMessage<?>> lives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            ids.add(id);
            for (int sequence = 0; sequence < events; sequence++) {
                lives.add(message(id, sequence));
            }
        }
        for (int from = 0; from < lives.size(); from += History.LIST) {
            append(lives.subList(from, Math.min(from + History.LIST, lives.size())));
        }
        return ids;
    }

    void append(List<DomainEventMessage<?>> messages) {
        transactions.executeInTransaction(() -> engine.appendEvents(messages));
    }

    /** An event as a command would have told it, whose identifier comes of the notebook's and its number. */
    static DomainEventMessage<?> message(String notebook, long sequence) {
        UUID life = UUID.fromString(notebook);
        UUID id = new UUID(life.getMostSignificantBits() + 1, life.getLeastSignificantBits() + sequence);
        return new GenericDomainEventMessage<Object>(
                Notebook.TYPE,
                notebook,
                sequence,
                Notebook.event(notebook, sequence),
                MetaData.with("traceId", notebook).and("correlationId", notebook),
                id.toString(),
                BEGIN.plusMillis(sequence));
    }
}
