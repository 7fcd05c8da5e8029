package org.reciproque.query.readings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One reading, as a sentence in pieces.
 *
 * @param who the name under which somebody sits
 * @param what the rest of the sentence
 * @param about of whom or what, when it is still known by name
 * @param address of what was read, if it has a page
 */
public record Reading(
        long id,
        LocalDate day,
        LocalTime at,
        String who,
        String what,
        Optional<String> about,
        Optional<String> address) {

    static Optional<String> addressOf(String kind, UUID thing) {
        return switch (kind) {
            case "PERSON", "PERSONAL_RECORD", "CONTACT" -> Optional.of("/participants/" + thing);
            case "MEETING_CONTACTS" -> Optional.of("/mises-en-relation/" + thing);
            default -> Optional.empty();
        };
    }
}
