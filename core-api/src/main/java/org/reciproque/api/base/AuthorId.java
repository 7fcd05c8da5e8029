package org.reciproque.api.base;

import java.util.UUID;

/** Who noted a fact: the holder of an account, or the file that was imported. */
public record AuthorId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static AuthorId of(Object... key) {
        return new AuthorId(DerivedId.of("AuthorId", key));
    }

    /** The network itself: what it chose to be done without asking anybody again. */
    public static AuthorId ofNetwork(NetworkId network) {
        return of("network", network);
    }

    public static AuthorId parse(String text) {
        return new AuthorId(UUID.fromString(text));
    }

    /** This author as the one whose words are kept. */
    public Speaker asSpeaker() {
        return new Speaker(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
