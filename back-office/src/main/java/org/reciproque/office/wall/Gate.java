package org.reciproque.office.wall;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.WhoSits;
import org.reciproque.office.wall.NetworkInView.Shown;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Stands before every command and every question. From a screen, {@link Authority} says who may ask; a policy stays in
 * the network of the fact it answers to. What comes from neither is the command line, whose only door is the machine
 * itself.
 */
@Component
class Gate {

    Gate(CommandBus commands, QueryBus questions) {
        commands.registerDispatchInterceptor(new Before<CommandMessage<?>>());
        questions.registerDispatchInterceptor(new Before<QueryMessage<?, ?>>());
        questions.registerHandlerInterceptor(new Around());
    }

    private static final class Before<T extends Message<?>> implements MessageDispatchInterceptor<T> {

        @Override
        public BiFunction<Integer, T, T> handle(List<? extends T> messages) {
            return (place, message) -> {
                if (!open(message.getPayload())) {
                    // No network, no name: this sentence may reach a log.
                    throw new AccessDeniedException(
                            message.getPayloadType().getSimpleName() + " may not be asked from here");
                }
                return message;
            };
        }
    }

    /** Rows are read in the network the question is about. */
    private static final class Around implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

        @Override
        public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> question, InterceptorChain chain)
                throws Exception {
            try (Shown shown = NetworkInView.show(
                    Authority.network(question.getMessage().getPayload()).orElse(null))) {
                return chain.proceed();
            }
        }
    }

    private static boolean open(Object asked) {
        Optional<Seat> seat = WhoSits.here();
        if (seat.isPresent()) {
            return Authority.allows(seat.get(), asked);
        }
        if (WhoSits.signedIn().filter(Sitting::seesMovement).isPresent()) {
            return Authority.allowsMovement(asked);
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            return Authority.allowsStranger(request.getRequest().getRequestURI(), asked);
        }
        return event().map(fact -> staysIn(fact, asked)).orElse(true);
    }

    private static Optional<NetworkId> event() {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        return CurrentUnitOfWork.get().getMessage() instanceof EventMessage<?> message
                        && message.getPayload() instanceof NetworkEvent event
                ? Optional.of(event.noted().network())
                : Optional.empty();
    }

    private static boolean staysIn(NetworkId fact, Object asked) {
        return Authority.network(asked).map(fact::equals).orElse(true);
    }
}
