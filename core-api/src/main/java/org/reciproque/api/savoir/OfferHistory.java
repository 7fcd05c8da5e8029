package org.reciproque.api.savoir;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantId;

/** All that can happen to an offer. */
public sealed interface OfferHistory extends NetworkEvent {

    OfferId offer();

    record OfferMade(Noted noted, OfferId offer, ParticipantId by, Fiche fiche) implements OfferHistory {}

    record OfferAmended(Noted noted, OfferId offer, Fiche fiche) implements OfferHistory {}

    record OfferPaused(Noted noted, OfferId offer, Optional<LocalDate> until) implements OfferHistory {}

    record OfferResumed(Noted noted, OfferId offer) implements OfferHistory {}

    record OfferWithdrawn(Noted noted, OfferId offer, WithdrawalReason reason) implements OfferHistory {}
}
