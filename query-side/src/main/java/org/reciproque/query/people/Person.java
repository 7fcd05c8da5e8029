package org.reciproque.query.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as a screen names them.
 *
 * @param name never empty: when it was destroyed or never noted, a sentence says so
 * @param phone for animators only, on the sheet of a mise en relation
 * @param email likewise
 */
public record Person(
        UUID id,
        String name,
        @Nullable String area,
        @Nullable String phone,
        @Nullable String email) {

    /** « Nadia B., Les Tilleuls »: what tells two people of one name apart. */
    public String nameAndArea() {
        return area == null ? name : name + ", " + area;
    }

    /** For the round mark beside the name. */
    public String initial() {
        return name.substring(0, 1);
    }
}
