package org.reciproque.api.bilan;

import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.participant.ParticipantId;

/** What may be asked about a bilan. */
public sealed interface BilanCommand extends NetworkCommand {

    BilanId bilan();

    /**
     * @param people those who gave the bilan, without the mediator
     * @param effects what they say changed, by the movement's list
     */
    record RecordBilan(
            @TargetAggregateIdentifier BilanId bilan,
            Noted noted,
            EchangeId echange,
            Set<ParticipantId> people,
            Optional<ParticipantId> mediator,
            Set<Effect> effects)
            implements BilanCommand {}

    /** One person's words, an event of their own. */
    record SpeakAtBilan(
            @TargetAggregateIdentifier BilanId bilan,
            Noted noted,
            ParticipantId participant,
            Side side,
            BilanWords words)
            implements BilanCommand {}

    record CorrectBilanNote(@TargetAggregateIdentifier BilanId bilan, Noted noted, NoteId wrong, Correction right)
            implements BilanCommand {}
}
