package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.AmendDemand;
import org.reciproque.api.savoir.DemandCommand.CorrectDemandNote;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandCommand.PauseDemand;
import org.reciproque.api.savoir.DemandCommand.ResumeDemand;
import org.reciproque.api.savoir.DemandCommand.WithdrawDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.AmendOffer;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.PauseOffer;
import org.reciproque.api.savoir.OfferCommand.ResumeOffer;
import org.reciproque.api.savoir.OfferCommand.WithdrawOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.api.seat.Seat;

/** The two sides of a sheet. What is asked about one can be asked about the other. */
public enum SheetKind {
    OFFER("offre"),
    DEMAND("demande");

    private final String label;

    SheetKind(String label) {
        this.label = label;
    }

    /** In French, lower case, as in addresses: « offre », « demande ». */
    public String label() {
        return label;
    }

    /** The kind that an address or a form names; empty for anything else. */
    public static Optional<SheetKind> named(String label) {
        return label.equals(OFFER.label)
                ? Optional.of(OFFER)
                : label.equals(DEMAND.label) ? Optional.of(DEMAND) : Optional.empty();
    }

    public boolean isOffer() {
        return this == OFFER;
    }

    public SheetKind other() {
        return isOffer() ? DEMAND : OFFER;
    }

    /** The sheet that this form gives rise to, always the same for the same form. */
    UUID idFor(Seat seat, UUID form) {
        return isOffer()
                ? OfferId.of(seat.network(), form).value()
                : DemandId.of(seat.network(), form).value();
    }

    NetworkCommand say(UUID sheet, Noted noted, ParticipantId by, Fiche fiche) {
        return isOffer()
                ? new MakeOffer(new OfferId(sheet), noted, by, fiche)
                : new ExpressDemand(new DemandId(sheet), noted, by, fiche);
    }

    NetworkCommand amend(UUID sheet, Noted noted, Fiche fiche) {
        return isOffer()
                ? new AmendOffer(new OfferId(sheet), noted, fiche)
                : new AmendDemand(new DemandId(sheet), noted, fiche);
    }

    NetworkCommand pause(UUID sheet, Noted noted, Optional<LocalDate> until) {
        return isOffer()
                ? new PauseOffer(new OfferId(sheet), noted, until)
                : new PauseDemand(new DemandId(sheet), noted, until);
    }

    NetworkCommand resume(UUID sheet, Noted noted) {
        return isOffer() ? new ResumeOffer(new OfferId(sheet), noted) : new ResumeDemand(new DemandId(sheet), noted);
    }

    NetworkCommand withdraw(UUID sheet, Noted noted, WithdrawalReason reason) {
        return isOffer()
                ? new WithdrawOffer(new OfferId(sheet), noted, reason)
                : new WithdrawDemand(new DemandId(sheet), noted, reason);
    }

    NetworkCommand correct(UUID sheet, Noted noted, UUID wrong, Correction right) {
        return isOffer()
                ? new CorrectOfferNote(new OfferId(sheet), noted, new NoteId(wrong), right)
                : new CorrectDemandNote(new DemandId(sheet), noted, new NoteId(wrong), right);
    }
}
