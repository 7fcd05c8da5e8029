package org.reciproque.office.access;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.AskWhoIsCalled;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.participant.WhoIsCalled;
import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Component;

/** Finds the participant whose access is opened, by name. */
@Component
class Recognition {

    private final QueryGateway queries;

    Recognition(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * Who bears this name; nobody when none was typed.
     *
     * @throws Refusal when nobody does, or several do
     */
    Optional<ParticipantId> called(Seat seat, String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        List<ParticipantId> found = queries.query(new AskWhoIsCalled(seat.network(), name.strip()), WhoIsCalled.class)
                .join()
                .people();
        if (found.isEmpty()) {
            throw new Refusal("Personne ne porte ce nom dans le réseau\u00a0: choisissez-le dans la liste proposée,"
                    + " ou laissez vide.");
        }
        if (found.size() > 1) {
            throw new Refusal("Plusieurs personnes portent ce nom\u00a0: choisissez dans la liste proposée, où leur"
                    + " quartier ou leur commune est écrit.");
        }
        return Optional.of(found.get(0));
    }
}
