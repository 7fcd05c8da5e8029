package org.reciproque.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;

/** What the store notes about an event beside its content, for whoever looks at the table or counts in it. */
public interface Heading {

    /** Whose event it is, where several share one store. */
    Optional<UUID> tenant(EventMessage<?> event);

    /** The day the event speaks of, often earlier than the day it was recorded. */
    Optional<LocalDate> day(EventMessage<?> event);

    /** Notes nothing. */
    static Heading blank() {
        return new Heading() {
            @Override
            public Optional<UUID> tenant(EventMessage<?> event) {
                return Optional.empty();
            }

            @Override
            public Optional<LocalDate> day(EventMessage<?> event) {
                return Optional.empty();
            }
        };
    }
}
