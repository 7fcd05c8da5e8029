package org.reciproque.query.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<String> numbered = new HashSet<>(database.queryForList(
                "select event_id from events.network_number where event_id = any (?)", String.class, (Object)
                        events.stream().map(EventMessage::getIdentifier).toArray(String[]::new)));
        int given = 0;
        for (EventMessage<?> event : events) {
            if (NetworkEvent.class.isAssignableFrom(event.getPayloadType())
                    && !numbered.contains(event.getIdentifier())) {
                break;
            }
            given++;
        }
        return given;
    }
}
