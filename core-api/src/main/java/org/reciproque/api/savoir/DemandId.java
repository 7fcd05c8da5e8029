package org.reciproque.api.savoir;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One demand. */
public record DemandId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static DemandId of(Object... key) {
        return new DemandId(DerivedId.of("DemandId", key));
    }

    public static DemandId parse(String text) {
        return new DemandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
