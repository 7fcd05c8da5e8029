package org.reciproque.api.base;

import java.util.UUID;

/** One network. Derived from its name, so that two networks of one name cannot be founded. */
public record NetworkId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static NetworkId of(Object... key) {
        return new NetworkId(DerivedId.of("NetworkId", key));
    }

    public static NetworkId parse(String text) {
        return new NetworkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
