package org.reciproque.query.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.reciproque.api.base.NetworkEvent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which events have their number, for whoever reads beside the one reader that gives them. */
@Component
class GivenNumbers {

    private final JdbcTemplate database;

    GivenNumbers(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    /** How many of these events have their number already, from the first on. */
    int from(List<? extends EventMessage<?>> events) {
        Set<UUID> numbered = new HashSet<>(database.queryForList(
                "select event_id from events.network_number where event_id = any (?)", UUID.class, (Object)
                        events.stream().map(GivenNumbers::id).toArray(UUID[]::new)));
        int given = 0;
        for (EventMessage<?> event : events) {
            if (NetworkEvent.class.isAssignableFrom(event.getPayloadType()) && !numbered.contains(id(event))) {
                break;
            }
            given++;
        }
        return given;
    }

    private static UUID id(EventMessage<?> event) {
        return UUID.fromString(event.getIdentifier());
    }
}
