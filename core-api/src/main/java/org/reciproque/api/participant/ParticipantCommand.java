package org.reciproque.api.participant;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;

/** What may be asked about a participant. */
public sealed interface ParticipantCommand extends NetworkCommand {

    ParticipantId participant();

    record WelcomeParticipant(@TargetAggregateIdentifier ParticipantId participant, Noted noted, Details details)
            implements ParticipantCommand {}

    record ChangeDetails(@TargetAggregateIdentifier ParticipantId participant, Noted noted, Details details)
            implements ParticipantCommand {}

    /** A membership of the association for a period; unlike exchanges, it may have a fee, which is not kept here. */
    record TakeMembership(@TargetAggregateIdentifier ParticipantId participant, Noted noted, Period period)
            implements ParticipantCommand {}

    record PauseParticipation(
            @TargetAggregateIdentifier ParticipantId participant, Noted noted, Optional<LocalDate> until)
            implements ParticipantCommand {}

    record ResumeParticipation(@TargetAggregateIdentifier ParticipantId participant, Noted noted)
            implements ParticipantCommand {}

    /** « Accueil sans contrepartie »: nobody will be invited to formulate an offer (or a demand). */
    record WelcomeWithoutReturn(@TargetAggregateIdentifier ParticipantId participant, Noted noted, boolean without)
            implements ParticipantCommand {}

    /**
     * Withdrawing is answering anew.
     *
     * @param answer one of {@link ConsentKind#answers()}
     */
    record RecordConsent(
            @TargetAggregateIdentifier ParticipantId participant, Noted noted, ConsentKind kind, ConsentAnswer answer)
            implements ParticipantCommand {}

    /**
     * Who answers for somebody who is not of age; the last one named holds. Required by the screen where the age band is
     * under 15; a story or paper may not know.
     *
     * @param name as the words of the young person, so that they go with theirs
     * @param contact how to reach the guardian, in any form
     */
    record NameGuardian(
            @TargetAggregateIdentifier ParticipantId participant, Noted noted, Words name, Optional<Words> contact)
            implements ParticipantCommand {}

    /**
     * Keep for one more year what is known of somebody who left.
     *
     * @param why the words of whoever decides
     */
    record KeepRecord(@TargetAggregateIdentifier ParticipantId participant, Noted noted, Words why)
            implements ParticipantCommand {}

    record Leave(@TargetAggregateIdentifier ParticipantId participant, Noted noted) implements ParticipantCommand {}

    /** Forget the person: every word of theirs is gone, what they lived stays counted. */
    record ForgetParticipant(@TargetAggregateIdentifier ParticipantId participant, Noted noted, Optional<Words> why)
            implements ParticipantCommand {}

    /** Destroy one text of this person. */
    record DestroyWords(@TargetAggregateIdentifier ParticipantId participant, Noted noted, WordsId words)
            implements ParticipantCommand {}

    /** This person is known in another network too; each network keeps its own participant. */
    record RecogniseSamePerson(
            @TargetAggregateIdentifier ParticipantId participant, Noted noted, ParticipantId elsewhere)
            implements ParticipantCommand {}

    record CorrectParticipantNote(
            @TargetAggregateIdentifier ParticipantId participant, Noted noted, NoteId wrong, Correction right)
            implements ParticipantCommand {}
}
