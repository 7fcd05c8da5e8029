package org.reciproque.query.people;

import java.util.List;
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
    record Which(List<Person> people) implements WhoIsMeant {}

    /**
     * One person.
     *
     * @param welcomed whether they are new, or back after having left, and have to be welcomed first
     */
    record Somebody(ParticipantId id, String name, boolean welcomed) implements WhoIsMeant {}
}
