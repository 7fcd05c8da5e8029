package org.reciproque.api.base;

import java.util.UUID;

/** Whose words they are: a participant, or the author of a note where nobody else spoke. */
public record Speaker(UUID person) {

    @Override
    public String toString() {
        return person.toString();
    }
}
