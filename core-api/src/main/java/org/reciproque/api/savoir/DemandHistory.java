package org.reciproque.api.savoir;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantId;

/** All that can happen to a demand. */
public sealed interface DemandHistory extends NetworkEvent {

    DemandId demand();

    record DemandExpressed(Noted noted, DemandId demand, ParticipantId by, Fiche fiche) implements DemandHistory {}

    record DemandAmended(Noted noted, DemandId demand, Fiche fiche) implements DemandHistory {}

    record DemandPaused(Noted noted, DemandId demand, Optional<LocalDate> until) implements DemandHistory {}

    record DemandResumed(Noted noted, DemandId demand) implements DemandHistory {}

    record DemandWithdrawn(Noted noted, DemandId demand, WithdrawalReason reason) implements DemandHistory {}
}
