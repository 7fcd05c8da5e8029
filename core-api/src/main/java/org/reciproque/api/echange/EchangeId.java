package org.reciproque.api.echange;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One échange, whatever the number of its sessions. */
public record EchangeId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static EchangeId of(Object... key) {
        return new EchangeId(DerivedId.of("EchangeId", key));
    }

    public static EchangeId parse(String text) {
        return new EchangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
