package org.reciproque.api.participant;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;

/** All that can happen to a participant. */
public sealed interface ParticipantHistory extends NetworkEvent {

    ParticipantId participant();

    record ParticipantWelcomed(Noted noted, ParticipantId participant, Details details) implements ParticipantHistory {}

    record DetailsChanged(Noted noted, ParticipantId participant, Details details) implements ParticipantHistory {}

    record MembershipTaken(Noted noted, ParticipantId participant, Period period) implements ParticipantHistory {}

    record ParticipationPaused(Noted noted, ParticipantId participant, Optional<LocalDate> until)
            implements ParticipantHistory {}

    record ParticipationResumed(Noted noted, ParticipantId participant) implements ParticipantHistory {}

    record WelcomedWithoutReturn(Noted noted, ParticipantId participant, boolean without)
            implements ParticipantHistory {}

    record ConsentRecorded(Noted noted, ParticipantId participant, ConsentKind kind, ConsentAnswer answer)
            implements ParticipantHistory {}

    /** Who answers for somebody who is not of age; the last one named holds. */
    record GuardianNamed(Noted noted, ParticipantId participant, Words name, Optional<Words> contact)
            implements ParticipantHistory {}

    /** What is known of somebody who left is kept for one more year, for a reason. */
    record RecordKept(Noted noted, ParticipantId participant, Words why) implements ParticipantHistory {}

    /** The person left. What this closes is derived by readers, so that a late note cannot contradict it. */
    record ParticipantLeft(Noted noted, ParticipantId participant) implements ParticipantHistory {}

    record ParticipantForgotten(Noted noted, ParticipantId participant, Optional<Words> why)
            implements ParticipantHistory {}

    record WordsDestroyed(Noted noted, ParticipantId participant, WordsId words) implements ParticipantHistory {}

    record SamePersonRecognised(Noted noted, ParticipantId participant, ParticipantId elsewhere)
            implements ParticipantHistory {}
}
