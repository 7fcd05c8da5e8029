package org.reciproque.api.base;

import java.util.UUID;

/** One note: one line written once, on paper or on screen. Repeating it names the same note. */
public record NoteId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static NoteId of(Object... key) {
        return new NoteId(DerivedId.of("NoteId", key));
    }

    public static NoteId parse(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
