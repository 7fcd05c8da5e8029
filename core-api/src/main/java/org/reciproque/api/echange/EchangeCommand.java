package org.reciproque.api.echange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantId;

/** What may be asked about an échange. */
public sealed interface EchangeCommand extends NetworkCommand {

    EchangeId echange();

    /** What was agreed begins. */
    record StartEchange(
            @TargetAggregateIdentifier EchangeId echange,
            Noted noted,
            Optional<MiseEnRelationId> miseEnRelation,
            Parties parties,
            Optional<Words> savoir,
            Optional<Theme> theme,
            Optional<LocalDate> bilanOn)
            implements EchangeCommand {}

    /** Somebody joins a running group. */
    record JoinEchange(@TargetAggregateIdentifier EchangeId echange, Noted noted, ParticipantId participant, Side side)
            implements EchangeCommand {}

    /** Somebody stops coming; the échange goes on. */
    record QuitEchange(@TargetAggregateIdentifier EchangeId echange, Noted noted, ParticipantId participant)
            implements EchangeCommand {}

    /** The day of the fact is the day the session is planned for. */
    record PlanEchangeSession(
            @TargetAggregateIdentifier EchangeId echange,
            Noted noted,
            EchangeSessionId session,
            Optional<LocalTime> at,
            Optional<Words> place)
            implements EchangeCommand {}

    /**
     * @param offreurs who passed something on that day
     * @param demandeurs who came to learn that day
     * @param theme the theme of that session
     * @param lasted how long it lasted, only if somebody noted it; never shared out among people (domain.md E2)
     */
    record HoldEchangeSession(
            @TargetAggregateIdentifier EchangeId echange,
            Noted noted,
            EchangeSessionId session,
            Set<ParticipantId> offreurs,
            Set<ParticipantId> demandeurs,
            Optional<Theme> theme,
            Optional<Duration> lasted,
            Optional<Words> whatWasDone)
            implements EchangeCommand {}

    record CancelEchangeSession(
            @TargetAggregateIdentifier EchangeId echange, Noted noted, EchangeSessionId session, Optional<Words> why)
            implements EchangeCommand {}

    record EndEchange(@TargetAggregateIdentifier EchangeId echange, Noted noted) implements EchangeCommand {}

    record CorrectEchangeNote(@TargetAggregateIdentifier EchangeId echange, Noted noted, NoteId wrong, Correction right)
            implements EchangeCommand {}
}
