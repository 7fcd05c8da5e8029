package org.reciproque.store;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Makes an Axon application keep its events here, when {@code axon.axonserver.enabled} is {@code false} and no other store
 * is configured. Tokens stand beside the events whichever store is used.
 *
 * <p>Uses the {@code DataSource} named {@code eventStoreDataSource} if there is one, else the application's. The schema
 * {@code events} must be migrated before, with the scripts of {@code classpath:db/events}.
 */
@AutoConfiguration(
        before = {
            JpaAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            AxonAutoConfiguration.class
        })
public class PostgresEventStoreAutoConfiguration {

    /** How long a reader that says nothing keeps what it claimed; longer than any batch takes. */
    private static final String CLAIM = "axon.postgres.claim-timeout";

    private static final String KEPT = "axon.postgres.kept-events";
    private static final String KEPT_FOR = "axon.postgres.kept-for";

    private static final String QUALIFIER = "eventStoreDataSource";

    @Bean
    @ConditionalOnMissingBean({EventStore.class, EventStorageEngine.class})
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    PostgresEventStorageEngine eventStorageEngine(
            @Qualifier(QUALIFIER) ObjectProvider<DataSource> named,
            ObjectProvider<DataSource> usual,
            TransactionManager transactions,
            Configuration axon,
            ObjectProvider<Heading> heading,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return PostgresEventStorageEngine.builder()
                .dataSource(named.getIfAvailable(usual::getObject))
                .transactionManager(transactions)
                .heading(heading.getIfAvailable(Heading::blank))
                .upcasterChain(axon.upcasterChain())
                .eventSerializer(eventSerializer)
                .build();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(EventStore.class)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    PostgresEventStore eventStore(
            PostgresEventStorageEngine engine,
            @Qualifier(QUALIFIER) ObjectProvider<DataSource> named,
            ObjectProvider<DataSource> usual,
            Configuration axon) {
        return PostgresEventStore.builder()
                .storageEngine(engine)
                .dataSource(named.getIfAvailable(usual::getObject))
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                .build();
    }

    @Bean
    @ConditionalOnMissingBean(ConnectionProvider.class)
    ConnectionProvider connectionProvider(
            @Qualifier(QUALIFIER) ObjectProvider<DataSource> named, ObjectProvider<DataSource> usual) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(named.getIfAvailable(usual::getObject)));
    }

    /**
     * Whoever has the same name is taken for whoever has the claim: in two containers the process is the first one of the
     * same machine, and two applications may live in one process. Then both would read, and give the same number twice.
     */
    private static String me() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }

    @Bean
    @ConditionalOnMissingBean(TokenStore.class)
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, @Value("${" + CLAIM + ":60s}") Duration claim) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(claim)
                .nodeId(me())
                .schema(TokenSchema.builder()
                        .setTokenTable("events.token")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    /** For how many events aggregates are kept in memory; where nothing is set none are. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(KEPT)
    KeptAggregates keptAggregates(
            @Value("${" + KEPT + "}") long events, @Value("${" + KEPT_FOR + ":1m}") Duration atMost) {
        return new KeptAggregates(events, atMost);
    }

    /** Decides again what was decided on an aggregate that somebody else changed meanwhile. */
    @Bean
    @ConditionalOnMissingBean(CommandGateway.class)
    CommandGateway commandGateway(CommandBus commands) {
        return DefaultCommandGateway.builder()
                .commandBus(commands)
                .retryScheduler(new ConflictRetry())
                .build();
    }
}
