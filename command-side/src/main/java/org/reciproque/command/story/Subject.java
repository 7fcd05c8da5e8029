package org.reciproque.command.story;

import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.bilan.BilanCommand.CorrectBilanNote;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.echange.EchangeCommand.CorrectEchangeNote;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.gathering.GatheringCommand.CorrectGatheringNote;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.CorrectMiseEnRelationNote;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantCommand.CorrectParticipantNote;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandCommand.CorrectDemandNote;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferId;

/** Whose history a note belongs to: the one which is asked to put the note right. */
record Subject(Kind kind, Righting righting) {

    enum Kind {
        PARTICIPANT,
        GATHERING,
        OFFER,
        DEMAND,
        MISE_EN_RELATION,
        ECHANGE,
        BILAN
    }

    /** Asks one history to put one of its notes right. */
    interface Righting {
        NetworkCommand correct(Noted noted, NoteId wrong, Correction right);
    }

    static Subject of(ParticipantId participant) {
        return new Subject(
                Kind.PARTICIPANT,
                (noted, wrong, right) -> new CorrectParticipantNote(participant, noted, wrong, right));
    }

    static Subject of(GatheringId gathering) {
        return new Subject(
                Kind.GATHERING, (noted, wrong, right) -> new CorrectGatheringNote(gathering, noted, wrong, right));
    }

    static Subject of(OfferId offer) {
        return new Subject(Kind.OFFER, (noted, wrong, right) -> new CorrectOfferNote(offer, noted, wrong, right));
    }

    static Subject of(DemandId demand) {
        return new Subject(Kind.DEMAND, (noted, wrong, right) -> new CorrectDemandNote(demand, noted, wrong, right));
    }

    static Subject of(MiseEnRelationId miseEnRelation) {
        return new Subject(
                Kind.MISE_EN_RELATION,
                (noted, wrong, right) -> new CorrectMiseEnRelationNote(miseEnRelation, noted, wrong, right));
    }

    static Subject of(EchangeId echange) {
        return new Subject(Kind.ECHANGE, (noted, wrong, right) -> new CorrectEchangeNote(echange, noted, wrong, right));
    }

    static Subject of(BilanId bilan) {
        return new Subject(Kind.BILAN, (noted, wrong, right) -> new CorrectBilanNote(bilan, noted, wrong, right));
    }
}
