package org.reciproque.api.base;

import java.util.UUID;

/** One free text, so that it can be destroyed alone. */
public record WordsId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static WordsId of(Object... key) {
        return new WordsId(DerivedId.of("WordsId", key));
    }

    public static WordsId parse(String text) {
        return new WordsId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
