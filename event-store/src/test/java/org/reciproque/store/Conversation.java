package org.reciproque.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The noun of these tests: what was said, one after the other. */
class Conversation {

    /** How many events were applied to all conversations, new ones and old ones. */
    static final AtomicLong APPLIED = new AtomicLong();

    record Say(@TargetAggregateIdentifier String conversation, String text) {}

    record HowMany(@TargetAggregateIdentifier String conversation) {}

    record Told(String conversation, int number, String text) {}

    /** Nothing to say. */
    static final class Silence extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @AggregateIdentifier
    private @Nullable String conversation;

    private int said;

    Conversation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(Say command) {
        if (command.text().isEmpty()) {
            throw new Silence();
        }
        apply(new Told(command.conversation(), said + 1, command.text()));
        if (command.text().isBlank()) {
            throw new Silence();
        }
        return said;
    }

    @CommandHandler
    int decide(HowMany command) {
        return said;
    }

    @EventSourcingHandler
    void evolve(Told event) {
        conversation = event.conversation();
        said = event.number();
        APPLIED.incrementAndGet();
    }
}
