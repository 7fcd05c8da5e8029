package org.reciproque.api.savoir;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantId;

/** What may be asked about an offer. */
public sealed interface OfferCommand extends NetworkCommand {

    OfferId offer();

    record MakeOffer(@TargetAggregateIdentifier OfferId offer, Noted noted, ParticipantId by, Fiche fiche)
            implements OfferCommand {}

    record AmendOffer(@TargetAggregateIdentifier OfferId offer, Noted noted, Fiche fiche) implements OfferCommand {}

    record PauseOffer(@TargetAggregateIdentifier OfferId offer, Noted noted, Optional<LocalDate> until)
            implements OfferCommand {}

    record ResumeOffer(@TargetAggregateIdentifier OfferId offer, Noted noted) implements OfferCommand {}

    record WithdrawOffer(@TargetAggregateIdentifier OfferId offer, Noted noted, WithdrawalReason reason)
            implements OfferCommand {}

    record CorrectOfferNote(@TargetAggregateIdentifier OfferId offer, Noted noted, NoteId wrong, Correction right)
            implements OfferCommand {}
}
