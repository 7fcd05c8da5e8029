package org.reciproque.query.people;

import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.participant.AskWhoIsCalled;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.participant.WhoIsCalled;
import org.springframework.stereotype.Component;

/** Answers who bears a name, for rooms that show no screen of people. */
@Component
class WhoBearsAName {

    private final People people;

    WhoBearsAName(People people) {
        this.people = people;
    }

    @QueryHandler
    WhoIsCalled answer(AskWhoIsCalled query) {
        return new WhoIsCalled(people.names(query.network()).exactly(query.name()).stream()
                .map(person -> new ParticipantId(person.id()))
                .toList());
    }
}
