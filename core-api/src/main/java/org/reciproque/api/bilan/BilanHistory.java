package org.reciproque.api.bilan;

import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.participant.ParticipantId;

/** All that can happen to a bilan. */
public sealed interface BilanHistory extends NetworkEvent {

    BilanId bilan();

    record BilanRecorded(
            Noted noted,
            BilanId bilan,
            EchangeId echange,
            Set<ParticipantId> people,
            Optional<ParticipantId> mediator,
            Set<Effect> effects)
            implements BilanHistory {

        public BilanRecorded {
            people = Set.copyOf(people);
            effects = Set.copyOf(effects);
        }
    }

    record BilanSpoken(Noted noted, BilanId bilan, ParticipantId participant, Side side, BilanWords words)
            implements BilanHistory {}
}
