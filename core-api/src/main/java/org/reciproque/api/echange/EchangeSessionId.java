package org.reciproque.api.echange;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One session (séance) of an échange. */
public record EchangeSessionId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static EchangeSessionId of(Object... key) {
        return new EchangeSessionId(DerivedId.of("EchangeSessionId", key));
    }

    public static EchangeSessionId parse(String text) {
        return new EchangeSessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
