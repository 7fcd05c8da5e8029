package org.reciproque.api.gathering;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.ParticipantId;

/** What may be asked about a gathering. */
public sealed interface GatheringCommand extends NetworkCommand {

    GatheringId gathering();

    /** The day of the fact is the day the gathering is planned for. */
    record PlanGathering(
            @TargetAggregateIdentifier GatheringId gathering,
            Noted noted,
            GatheringKind kind,
            Optional<LocalTime> at,
            Optional<Words> place)
            implements GatheringCommand {}

    /**
     * @param present who was there
     * @param notedBy the people who wrote down what was said, two at a repérage
     */
    record HoldGathering(
            @TargetAggregateIdentifier GatheringId gathering,
            Noted noted,
            GatheringKind kind,
            Set<ParticipantId> present,
            Set<ParticipantId> notedBy)
            implements GatheringCommand {}

    record TakeDecision(@TargetAggregateIdentifier GatheringId gathering, Noted noted, Words decision)
            implements GatheringCommand {}

    record CorrectGatheringNote(
            @TargetAggregateIdentifier GatheringId gathering, Noted noted, NoteId wrong, Correction right)
            implements GatheringCommand {}
}
