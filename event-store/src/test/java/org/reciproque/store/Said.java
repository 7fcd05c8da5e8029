package org.reciproque.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Something somebody said: the event of these tests. */
record Said(String text) {

    static DomainEventMessage<Said> by(String aggregate, long sequence, String text) {
        return new GenericDomainEventMessage<>("Conversation", aggregate, sequence, new Said(text));
    }

    /** That many things, from the first on. */
    static List<DomainEventMessage<Said>> many(String aggregate, int count) {
        List<DomainEventMessage<Said>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(by(aggregate, i, "n° " + i));
        }
        return events;
    }
}
