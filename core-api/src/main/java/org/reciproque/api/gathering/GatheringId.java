package org.reciproque.api.gathering;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One gathering of the network. */
public record GatheringId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static GatheringId of(Object... key) {
        return new GatheringId(DerivedId.of("GatheringId", key));
    }

    public static GatheringId parse(String text) {
        return new GatheringId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
