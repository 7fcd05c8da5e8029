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

/**
 * Which events have their number, for whoever reads beside the one reader that gives them. One that this reader set aside
 * because nobody can read it gets its number when it can be read; nobody waits for it.
 */
@Component
class GivenNumbers {

    private final JdbcTemplate database;

    GivenNumbers(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    /** How many of these events have their number already, from the first on. */
    int from(List<? extends EventMessage<?>> events) {
        Set<UUID> numbered = new HashSet<>(database.queryForList(
                "with asked as (select unnest(?::uuid[]) as id)"
                        + " select event_id from events.network_number join asked on event_id = id"
                        + " union all select event from rebuild.aside join asked on event = id where reader = ?",
                UUID.class,
                events.stream().map(GivenNumbers::id).toArray(UUID[]::new),
                Facts.READER));
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
