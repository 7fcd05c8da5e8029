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
sealed interface Subject {

    NetworkCommand correct(Noted noted, NoteId wrong, Correction right);

    record OfParticipant(ParticipantId participant) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectParticipantNote(participant, noted, wrong, right);
        }
    }

    record OfGathering(GatheringId gathering) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectGatheringNote(gathering, noted, wrong, right);
        }
    }

    record OfOffer(OfferId offer) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectOfferNote(offer, noted, wrong, right);
        }
    }

    record OfDemand(DemandId demand) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectDemandNote(demand, noted, wrong, right);
        }
    }

    record OfMiseEnRelation(MiseEnRelationId miseEnRelation) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectMiseEnRelationNote(miseEnRelation, noted, wrong, right);
        }
    }

    record OfEchange(EchangeId echange) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectEchangeNote(echange, noted, wrong, right);
        }
    }

    record OfBilan(BilanId bilan) implements Subject {
        @Override
        public NetworkCommand correct(Noted noted, NoteId wrong, Correction right) {
            return new CorrectBilanNote(bilan, noted, wrong, right);
        }
    }
}
