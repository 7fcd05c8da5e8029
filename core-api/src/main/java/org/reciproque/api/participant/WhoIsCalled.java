package org.reciproque.api.participant;

import java.util.List;

/** Who bears a name: nobody, one person, or several namesakes. Whoever was forgotten bears none. */
public record WhoIsCalled(List<ParticipantId> people) {

    public WhoIsCalled {
        people = List.copyOf(people);
    }
}
