package org.reciproque.api.savoir;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One offer. */
public record OfferId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static OfferId of(Object... key) {
        return new OfferId(DerivedId.of("OfferId", key));
    }

    public static OfferId parse(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
