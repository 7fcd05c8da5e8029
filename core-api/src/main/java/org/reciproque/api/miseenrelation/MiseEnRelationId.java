package org.reciproque.api.miseenrelation;

import java.util.UUID;
import org.reciproque.api.base.DerivedId;

/** One mise en relation. */
public record MiseEnRelationId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static MiseEnRelationId of(Object... key) {
        return new MiseEnRelationId(DerivedId.of("MiseEnRelationId", key));
    }

    public static MiseEnRelationId parse(String text) {
        return new MiseEnRelationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
