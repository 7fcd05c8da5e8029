package org.reciproque.api.base;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.savoir.WithdrawalReason;

/**
 * What was wrong in a note, and what is right from the start. Several corrections of one thing: the last one holds. A
 * correction is itself a note: it can be corrected, or never have happened.
 */
public sealed interface Correction {

    /** The note was a mistake: what it tells never happened. */
    record NeverHappened() implements Correction {}

    /** The day of the fact. */
    record Day(LocalDate on) implements Correction {}

    /** The first day of a membership. */
    record FirstDay(LocalDate on) implements Correction {}

    /** The last day of validity of an offer or a demand, or of a membership; empty when it has none. */
    record LastDay(Optional<LocalDate> on) implements Correction {}

    record ThemeIs(Optional<Theme> theme) implements Correction {}

    record SavoirIs(Words savoir) implements Correction {}

    record NameIs(Words name) implements Correction {}

    /** Whom the note is about: who welcomed, who offers, who asks, who came, who gave the bilan. */
    record PeopleAre(Set<ParticipantId> people) implements Correction {}

    record OffreursAre(Set<ParticipantId> offreurs) implements Correction {}

    record DemandeursAre(Set<ParticipantId> demandeurs) implements Correction {}

    /** The mediator; for a gathering, the people who noted. */
    record MediatorsAre(Set<ParticipantId> mediators) implements Correction {}

    record OutcomeIs(Outcome outcome) implements Correction {}

    record WithdrawalReasonIs(WithdrawalReason reason) implements Correction {}

    record EffectsAre(Set<Effect> effects) implements Correction {}

    record OffersAre(Set<OfferId> offers) implements Correction {}

    record DemandsAre(Set<DemandId> demands) implements Correction {}

    record EchangeIs(EchangeId echange) implements Correction {}

    record MiseEnRelationIs(Optional<MiseEnRelationId> miseEnRelation) implements Correction {}
}
