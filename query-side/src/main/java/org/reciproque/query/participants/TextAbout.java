package org.reciproque.query.participants;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text of somebody else which names a person.
 *
 * @param words its id
 * @param whose who said it
 * @param who said it, by name
 * @param where it was said, in French
 * @param address of the record where it is read, if it has one
 */
public record TextAbout(
        UUID words,
        UUID whose,
        String who,
        String text,
        String where,
        @Nullable String address) {}
