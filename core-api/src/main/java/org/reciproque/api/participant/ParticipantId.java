package org.reciproque.api.participant;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.Speaker;

/** A person in one network. */
public record ParticipantId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static ParticipantId of(Object... key) {
        return new ParticipantId(DerivedId.of("ParticipantId", key));
    }

    public static ParticipantId parse(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    /** This person as the one whose words are kept. */
    public Speaker asSpeaker() {
        return new Speaker(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
