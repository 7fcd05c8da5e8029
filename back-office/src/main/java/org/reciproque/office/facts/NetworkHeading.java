package org.reciproque.office.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.store.Heading;

/** Beside each event: the network it happened in, and the day it speaks of. */
final class NetworkHeading implements Heading {

    @Override
    public Optional<UUID> tenant(EventMessage<?> event) {
        return event.getPayload() instanceof NetworkEvent told
                ? Optional.of(told.noted().network().value())
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> day(EventMessage<?> event) {
        return event.getPayload() instanceof NetworkEvent told
                ? Optional.of(told.noted().on())
                : Optional.empty();
    }
}
