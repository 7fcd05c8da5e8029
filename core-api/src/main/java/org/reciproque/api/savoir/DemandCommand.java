package org.reciproque.api.savoir;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantId;

/** What may be asked about a demand. */
public sealed interface DemandCommand extends NetworkCommand {

    DemandId demand();

    record ExpressDemand(@TargetAggregateIdentifier DemandId demand, Noted noted, ParticipantId by, Fiche fiche)
            implements DemandCommand {}

    record AmendDemand(@TargetAggregateIdentifier DemandId demand, Noted noted, Fiche fiche) implements DemandCommand {}

    record PauseDemand(@TargetAggregateIdentifier DemandId demand, Noted noted, Optional<LocalDate> until)
            implements DemandCommand {}

    record ResumeDemand(@TargetAggregateIdentifier DemandId demand, Noted noted) implements DemandCommand {}

    record WithdrawDemand(@TargetAggregateIdentifier DemandId demand, Noted noted, WithdrawalReason reason)
            implements DemandCommand {}

    record CorrectDemandNote(@TargetAggregateIdentifier DemandId demand, Noted noted, NoteId wrong, Correction right)
            implements DemandCommand {}
}
