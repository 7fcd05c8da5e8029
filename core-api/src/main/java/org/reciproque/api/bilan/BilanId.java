package org.reciproque.api.bilan;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One bilan. */
public record BilanId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static BilanId of(Object... key) {
        return new BilanId(DerivedId.of("BilanId", key));
    }

    public static BilanId parse(String text) {
        return new BilanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
