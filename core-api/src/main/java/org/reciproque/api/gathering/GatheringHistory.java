package org.reciproque.api.gathering;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;

/** All that can happen to a gathering. */
public sealed interface GatheringHistory extends NetworkEvent {

    GatheringId gathering();

    record GatheringPlanned(
            Noted noted, GatheringId gathering, GatheringKind kind, Optional<LocalTime> at, Optional<Words> place)
            implements GatheringHistory {}

    record GatheringHeld(
            Noted noted,
            GatheringId gathering,
            GatheringKind kind,
            Set<ParticipantId> present,
            Set<ParticipantId> notedBy)
            implements GatheringHistory {

        public GatheringHeld {
            present = Set.copyOf(present);
            notedBy = Set.copyOf(notedBy);
        }
    }

    record DecisionTaken(Noted noted, GatheringId gathering, Words decision) implements GatheringHistory {}
}
