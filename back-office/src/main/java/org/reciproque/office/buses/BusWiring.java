package org.reciproque.office.buses;

import io.grpc.ClientInterceptor;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.LoggingQueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.reciproque.store.sealing.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The buses: of an application that is whole, or of one that Axon Server joins to others. */
@Component
class BusWiring {

    private static final String SERVER = "axon.axonserver.enabled";

    private static SimpleCommandBus.Builder decided(Configuration axon, TransactionManager transactions) {
        return SimpleCommandBus.builder()
                .transactionManager(transactions)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
    }

    /**
     * Without a transaction: a question writes nothing, and what it reads by itself would be a second connection beside the
     * one that the transaction keeps. Twenty people at once would then wait for each other.
     */
    private static SimpleQueryBus.Builder answered(Configuration axon, QueryInvocationErrorHandler errors) {
        return SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
                .errorHandler(errors)
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class));
    }

    private static <T extends SimpleCommandBus> T correlated(T bus, Configuration axon) {
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** Without Axon Server. */
    @Component
    @ConditionalOnProperty(name = SERVER, havingValue = "false")
    static class Alone {

        @Bean
        @Qualifier("localSegment")
        SimpleCommandBus commandBus(Configuration axon, TransactionManager transactions) {
            return correlated(new LocalCommands.Alone(decided(axon, transactions)), axon);
        }

        @Bean
        @Qualifier("localSegment")
        SimpleQueryBus queryBus(Configuration axon) {
            QueryInvocationErrorHandler errors = axon.getComponent(
                    QueryInvocationErrorHandler.class,
                    () -> LoggingQueryInvocationErrorHandler.builder().build());
            return answered(axon, errors)
                    .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                    .build();
        }
    }

    /** With Axon Server, which also keeps the events. */
    @Component
    @ConditionalOnProperty(name = SERVER, havingValue = "true")
    static class Joined {

        @Bean
        ManagedChannelCustomizer watchedCalls(List<ClientInterceptor> others) {
            return channel -> channel.intercept(others).intercept(new NamedConflicts());
        }

        @Bean
        RoutingStrategy routingStrategy() {
            return new OneDeskForStories();
        }

        @Bean
        @Qualifier("localSegment")
        SimpleCommandBus localCommands(Configuration axon, TransactionManager transactions) {
            return correlated(new LocalCommands(decided(axon, transactions), true), axon);
        }

        @Bean
        @Primary
        CarriedCommands commandBus(
                AxonServerConnectionManager server,
                AxonServerConfiguration settings,
                @Qualifier("localSegment") SimpleCommandBus here,
                Vault vault,
                RoutingStrategy routing,
                CommandPriorityCalculator priorities,
                CommandLoadFactorProvider loads,
                TargetContextResolver<? super Message<?>> contexts,
                CommandBusSpanFactory spans) {
            var builder = CarriedCommands.writtenBy(new SealedMessages(MessageJson.serializer(), vault), settings);
            builder.axonServerConnectionManager(server)
                    .localSegment(here)
                    .routingStrategy(routing)
                    .priorityCalculator(priorities)
                    .loadFactorProvider(loads)
                    .targetContextResolver(contexts)
                    .spanFactory(spans);
            return new CarriedCommands(builder);
        }

        @Bean
        CarriedQuestions queryBus(
                AxonServerConnectionManager server,
                AxonServerConfiguration settings,
                Configuration axon,
                Serializer anything,
                Vault vault,
                QueryPriorityCalculator priorities,
                QueryInvocationErrorHandler errors,
                TargetContextResolver<? super Message<?>> contexts) {
            LocalQuestions here = new LocalQuestions(answered(axon, errors));
            here.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
            var builder = CarriedQuestions.builder();
            builder.axonServerConnectionManager(server)
                    .configuration(settings)
                    .localSegment(here)
                    .updateEmitter(here.queryUpdateEmitter())
                    .messageSerializer(new SealedMessages(MessageJson.serializer(), vault))
                    .genericSerializer(anything)
                    .priorityCalculator(priorities)
                    .targetContextResolver(contexts)
                    .spanFactory(axon.getComponent(QueryBusSpanFactory.class));
            return new CarriedQuestions(builder);
        }

        @Bean
        @Primary
        AxonServerEventStore axonServerEventStore(
                AxonServerConnectionManager server,
                AxonServerConfiguration settings,
                Configuration axon,
                Serializer anything,
                @Qualifier("eventSerializer") Serializer events) {
            return AxonServerEventStore.builder()
                    .configuration(settings)
                    .platformConnectionManager(server)
                    .messageMonitor(axon.messageMonitor(AxonServerEventStore.class, "eventStore"))
                    .snapshotSerializer(anything)
                    .eventSerializer(events)
                    .snapshotFilter(axon.snapshotFilter())
                    .upcasterChain(axon.upcasterChain())
                    .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                    .build();
        }
    }
}
