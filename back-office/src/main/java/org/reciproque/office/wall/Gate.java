package org.reciproque.office.wall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
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
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.WhoSits;
import org.reciproque.office.wall.NetworkInView.Shown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Stands before every command and every question. From a screen, {@link Authority} says who may ask; a policy stays in
 * the network of the fact it answers to; the house itself says on which {@link Errand} it is. What says nothing is
 * refused.
 */
@Component
class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** Of what was let in once: what two people noted at the same moment is decided again, by a thread of nobody's. */
    private static final String LET_IN = "let-in";

    private static final String TOKEN = UUID.randomUUID().toString();

    Gate(CommandBus commands, QueryBus questions) {
        commands.registerDispatchInterceptor(
                new Before<CommandMessage<?>>(command -> command.andMetaData(Map.of(LET_IN, TOKEN))));
        questions.registerDispatchInterceptor(new Before<QueryMessage<?, ?>>(UnaryOperator.identity()));
        questions.registerHandlerInterceptor(new Around());
    }

    private static final class Before<T extends Message<?>> implements MessageDispatchInterceptor<T> {

        private final UnaryOperator<T> letIn;

        Before(UnaryOperator<T> letIn) {
            this.letIn = letIn;
        }

        @Override
        public BiFunction<Integer, T, T> handle(List<? extends T> messages) {
            return (place, message) -> {
                if (TOKEN.equals(message.getMetaData().get(LET_IN))) {
                    return message;
                }
                if (!open(message)) {
                    // No network, no name: this reaches the log.
                    String kind = message.getPayloadType().getSimpleName();
                    LOG.warn("Not asked: {} may not be asked from here", kind);
                    throw new AccessDeniedException(kind + " may not be asked from here");
                }
                return letIn.apply(message);
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

    private static boolean open(Message<?> message) {
        Object asked = message.getPayload();
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
        return InHand.here()
                .map(inHand -> inHand.allows(message))
                .orElseGet(() ->
                        Errand.here().filter(errand -> errand.allows(asked)).isPresent());
    }

    /**
     * What is being handled here, let in where it was asked: whose fact is read, or whose question answered.
     *
     * @param questionsOnly whoever answers a question notes nothing
     */
    private record InHand(NetworkId network, boolean questionsOnly) {

        static Optional<InHand> here() {
            if (!CurrentUnitOfWork.isStarted()) {
                return Optional.empty();
            }
            Message<?> message = CurrentUnitOfWork.get().getMessage();
            if (message instanceof EventMessage<?> && message.getPayload() instanceof NetworkEvent event) {
                return Optional.of(new InHand(event.noted().network(), false));
            }
            return message instanceof QueryMessage<?, ?>
                    ? Authority.network(message.getPayload()).map(network -> new InHand(network, true))
                    : Optional.empty();
        }

        /** In that network. What says none is between policies and what they follow; a question may only wait. */
        boolean allows(Message<?> asked) {
            if (questionsOnly && !(asked instanceof QueryMessage<?, ?>)) {
                return false;
            }
            return Authority.network(asked.getPayload())
                    .map(network::equals)
                    .orElseGet(() -> !questionsOnly || asked.getPayload() instanceof AwaitReaders);
        }
    }
}
