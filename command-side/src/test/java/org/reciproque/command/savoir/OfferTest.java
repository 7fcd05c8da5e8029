package org.reciproque.command.savoir;

import static org.reciproque.command.Cast.AWA;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.AmendOffer;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.PauseOffer;
import org.reciproque.api.savoir.OfferCommand.ResumeOffer;
import org.reciproque.api.savoir.OfferCommand.WithdrawOffer;
import org.reciproque.api.savoir.OfferHistory.OfferAmended;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferPaused;
import org.reciproque.api.savoir.OfferHistory.OfferResumed;
import org.reciproque.api.savoir.OfferHistory.OfferWithdrawn;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.savoir.WithdrawalReason;

/** Awa offers her couscous. */
class OfferTest extends FicheStories<Offer> {

    private static final OfferId COUSCOUS = OfferId.of("couscous");

    OfferTest() {
        super(
                Offer.class,
                new Sentences(
                        "Cette offre est déjà notée : corrigez-la.",
                        "Le dernier jour de validité vient avant le jour de l’offre.",
                        "Cette offre appartient à un autre réseau.",
                        "Une offre est faite par une seule personne."));
    }

    @Override
    NetworkCommand express(Noted noted, Fiche fiche) {
        return new MakeOffer(COUSCOUS, noted, AWA, fiche);
    }

    @Override
    NetworkEvent expressed(Noted noted, Fiche fiche) {
        return new OfferMade(noted, COUSCOUS, AWA, fiche);
    }

    @Override
    NetworkCommand amend(Noted noted, Fiche fiche) {
        return new AmendOffer(COUSCOUS, noted, fiche);
    }

    @Override
    NetworkEvent amended(Noted noted, Fiche fiche) {
        return new OfferAmended(noted, COUSCOUS, fiche);
    }

    @Override
    NetworkCommand pause(Noted noted, Optional<LocalDate> until) {
        return new PauseOffer(COUSCOUS, noted, until);
    }

    @Override
    NetworkEvent paused(Noted noted, Optional<LocalDate> until) {
        return new OfferPaused(noted, COUSCOUS, until);
    }

    @Override
    NetworkCommand resume(Noted noted) {
        return new ResumeOffer(COUSCOUS, noted);
    }

    @Override
    NetworkEvent resumed(Noted noted) {
        return new OfferResumed(noted, COUSCOUS);
    }

    @Override
    NetworkCommand withdraw(Noted noted) {
        return new WithdrawOffer(COUSCOUS, noted, WithdrawalReason.TAKEN_BACK);
    }

    @Override
    NetworkEvent withdrawn(Noted noted) {
        return new OfferWithdrawn(noted, COUSCOUS, WithdrawalReason.TAKEN_BACK);
    }

    @Override
    NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
        return new CorrectOfferNote(COUSCOUS, noted, wrong, right);
    }
}
