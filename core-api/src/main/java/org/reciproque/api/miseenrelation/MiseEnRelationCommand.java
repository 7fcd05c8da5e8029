package org.reciproque.api.miseenrelation;

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
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;

/** What may be asked about a mise en relation. */
public sealed interface MiseEnRelationCommand extends NetworkCommand {

    MiseEnRelationId miseEnRelation();

    record OpenMiseEnRelation(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation,
            Noted noted,
            Set<OfferId> offers,
            Set<DemandId> demands,
            Parties parties,
            Optional<Words> savoir,
            Optional<Theme> theme)
            implements MiseEnRelationCommand {}

    /** The day of the fact is the day the meeting is planned for. */
    record PlanMeeting(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation,
            Noted noted,
            Optional<LocalTime> at,
            Optional<Words> place)
            implements MiseEnRelationCommand {}

    /** They met and agreed. */
    record AgreeTerms(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation, Noted noted, Parties parties, Terms terms)
            implements MiseEnRelationCommand {}

    /** They met, and it is for later. */
    record DeferMiseEnRelation(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation,
            Noted noted,
            Parties parties,
            Optional<LocalDate> until,
            Optional<Words> why)
            implements MiseEnRelationCommand {}

    /** They met, and it is no. A reason is never asked for. */
    record DeclineMiseEnRelation(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation,
            Noted noted,
            Parties parties,
            Optional<Words> why)
            implements MiseEnRelationCommand {}

    /** Stop before or after a meeting, by anybody's wish. */
    record StopMiseEnRelation(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation, Noted noted, Optional<Words> why)
            implements MiseEnRelationCommand {}

    record CorrectMiseEnRelationNote(
            @TargetAggregateIdentifier MiseEnRelationId miseEnRelation, Noted noted, NoteId wrong, Correction right)
            implements MiseEnRelationCommand {}
}
