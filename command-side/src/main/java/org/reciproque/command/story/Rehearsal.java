package org.reciproque.command.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.story.StoryProgress.Fault;
import org.reciproque.api.story.Told;

/**
 * Decides a whole story in memory by the ordinary aggregates, after what is already known, and writes nothing. A refusal
 * becomes a fault on the act's line, and the acts after it are decided all the same, so that one rehearsal finds every
 * fault.
 */
final class Rehearsal {

    private final StagedEvents events;
    private final CommandBus commands;

    /**
     * What a rehearsal found.
     *
     * @param events to be written, in order; meaningless as soon as there is a fault
     * @param alreadyKnown acts which bring no event, having been told before
     */
    record Rehearsed(List<DomainEventMessage<?>> events, int alreadyKnown, List<Fault> faults) {}

    Rehearsal(EventStore real, Collection<? extends Class<?>> aggregates, ParameterResolverFactory parameters) {
        events = new StagedEvents(real);
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Told.ACT.key())));
        EventStore store = EmbeddedEventStore.builder().storageEngine(events).build();
        aggregates.forEach(aggregate -> answer(bus, store, aggregate, parameters));
        commands = bus;
    }

    private static <A> void answer(
            CommandBus bus, EventStore store, Class<A> aggregate, ParameterResolverFactory parameters) {
        EventSourcingRepository<A> repository = EventSourcingRepository.builder(aggregate)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    /** @param decided told how many acts are decided, each time one more is */
    Rehearsed of(List<ToldAct> acts, IntConsumer decided) {
        List<Fault> faults = new ArrayList<>();
        int alreadyKnown = 0;
        int done = 0;
        for (ToldAct act : acts) {
            int before = events.staged().size();
            Optional<Refusal> refusal = act.commands().stream()
                    .map(command -> refusal(act, command))
                    .flatMap(Optional::stream)
                    .findFirst();
            refusal.ifPresent(it -> faults.add(fault(act, it)));
            if (refusal.isEmpty() && events.staged().size() == before) {
                alreadyKnown++;
            }
            decided.accept(++done);
        }
        return new Rehearsed(List.copyOf(events.staged()), alreadyKnown, List.copyOf(faults));
    }

    private static Fault fault(ToldAct act, Refusal refusal) {
        String where = act.line() > 0 ? "Ligne " + act.line() : "Acte " + act.act();
        return new Fault(act.line(), where + "\u00a0: " + French.continued(refusal.sentence()));
    }

    private Optional<Refusal> refusal(ToldAct act, NetworkCommand command) {
        CommandMessage<NetworkCommand> message =
                new GenericCommandMessage<>(command, MetaData.with(Told.ACT.key(), act.act()));
        CompletableFuture<CommandResultMessage<?>> answer = new CompletableFuture<>();
        commands.dispatch(message, (asked, result) -> answer.complete(result));
        CommandResultMessage<?> result = answer.join();
        if (!result.isExceptional()) {
            return Optional.empty();
        }
        for (@Nullable Throwable cause = result.exceptionResult(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        throw new IllegalStateException("Act " + act.act() + " could not be decided", result.exceptionResult());
    }
}
