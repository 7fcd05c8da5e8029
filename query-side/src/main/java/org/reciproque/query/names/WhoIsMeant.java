package org.reciproque.query.names;

import java.util.List;
import java.util.Optional;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;

/** The answer to « who is it? ». */
public sealed interface WhoIsMeant {

    /** Nothing was typed. */
    record Nobody() implements WhoIsMeant {}

    /**
     * Several people may be meant, or one who is not quite so named: the screen asks which.
     *
     * @param people in alphabetical order
     */
    record Which(List<KnownPerson> people) implements WhoIsMeant {}

    /**
     * One person.
     *
     * @param welcome what has to be noted first, for somebody new or back after having left
     */
    record Person(ParticipantId id, String name, Optional<WelcomeParticipant> welcome) implements WhoIsMeant {}
}
