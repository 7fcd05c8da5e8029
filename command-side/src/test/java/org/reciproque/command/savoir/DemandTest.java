package org.reciproque.command.savoir;

import static org.reciproque.command.Cast.AWA;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.savoir.DemandCommand.AmendDemand;
import org.reciproque.api.savoir.DemandCommand.CorrectDemandNote;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandCommand.PauseDemand;
import org.reciproque.api.savoir.DemandCommand.ResumeDemand;
import org.reciproque.api.savoir.DemandCommand.WithdrawDemand;
import org.reciproque.api.savoir.DemandHistory.DemandAmended;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.DemandHistory.DemandPaused;
import org.reciproque.api.savoir.DemandHistory.DemandResumed;
import org.reciproque.api.savoir.DemandHistory.DemandWithdrawn;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.WithdrawalReason;

/** Awa asks to learn to ride a bicycle. */
class DemandTest extends FicheStories<Demand> {

    private static final DemandId VELO = DemandId.of("vélo");

    DemandTest() {
        super(
                Demand.class,
                new Sentences(
                        "Cette demande est déjà notée : corrigez-la.",
                        "Le dernier jour de validité vient avant le jour de la demande.",
                        "Cette demande appartient à un autre réseau.",
                        "Une demande est exprimée par une seule personne."));
    }

    @Override
    NetworkCommand express(Noted noted, Fiche fiche) {
        return new ExpressDemand(VELO, noted, AWA, fiche);
    }

    @Override
    NetworkEvent expressed(Noted noted, Fiche fiche) {
        return new DemandExpressed(noted, VELO, AWA, fiche);
    }

    @Override
    NetworkCommand amend(Noted noted, Fiche fiche) {
        return new AmendDemand(VELO, noted, fiche);
    }

    @Override
    NetworkEvent amended(Noted noted, Fiche fiche) {
        return new DemandAmended(noted, VELO, fiche);
    }

    @Override
    NetworkCommand pause(Noted noted, Optional<LocalDate> until) {
        return new PauseDemand(VELO, noted, until);
    }

    @Override
    NetworkEvent paused(Noted noted, Optional<LocalDate> until) {
        return new DemandPaused(noted, VELO, until);
    }

    @Override
    NetworkCommand resume(Noted noted) {
        return new ResumeDemand(VELO, noted);
    }

    @Override
    NetworkEvent resumed(Noted noted) {
        return new DemandResumed(noted, VELO);
    }

    @Override
    NetworkCommand withdraw(Noted noted) {
        return new WithdrawDemand(VELO, noted, WithdrawalReason.TAKEN_BACK);
    }

    @Override
    NetworkEvent withdrawn(Noted noted) {
        return new DemandWithdrawn(noted, VELO, WithdrawalReason.TAKEN_BACK);
    }

    @Override
    NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
        return new CorrectDemandNote(VELO, noted, wrong, right);
    }
}
