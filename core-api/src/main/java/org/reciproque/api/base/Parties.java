package org.reciproque.api.base;

import java.util.Optional;
import java.util.Set;
import org.reciproque.api.participant.ParticipantId;

/**
 * The people of one meeting: those who offer, those who ask, and who mediates. The same person may be on both sides
 * (co-construction of savoirs).
 */
public record Parties(Set<ParticipantId> offreurs, Set<ParticipantId> demandeurs, Optional<ParticipantId> mediator) {

    public Parties {
        offreurs = Set.copyOf(offreurs);
        demandeurs = Set.copyOf(demandeurs);
    }
}
