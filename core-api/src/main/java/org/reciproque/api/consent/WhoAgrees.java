package org.reciproque.api.consent;

import java.util.Set;
import java.util.UUID;

/**
 * The people of one network whose last answer is yes. Whoever was never asked, answered no since, or was forgotten is not
 * among them.
 *
 * @param people the ids of participants; they lead to nobody outside of the network's own screens
 */
public record WhoAgrees(Set<UUID> people) {

    public WhoAgrees {
        people = Set.copyOf(people);
    }
}
