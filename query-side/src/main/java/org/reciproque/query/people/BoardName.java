package org.reciproque.query.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.participant.ConsentAnswer;

/**
 * The name the whole network reads on the board: the alias somebody chose, or a first name with the initial of the
 * family name, or the first name alone for those who wish it so. No contact, ever (domain.md E12).
 */
public final class BoardName {

    /** Somebody whose name is not known, or no longer. */
    public static final String UNKNOWN = "Une personne";

    private BoardName() {}

    /**
     * @param name first name then family name
     * @param answer what the person answered about the board, if they were asked
     */
    public static String of(@Nullable String name, @Nullable String knownAs, @Nullable ConsentAnswer answer) {
        if (knownAs != null && !knownAs.isBlank()) {
            return knownAs.strip();
        }
        List<String> parts = name == null
                ? List.of()
                : Arrays.stream(name.strip().split("\\s+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (parts.isEmpty()) {
            return UNKNOWN;
        }
        String first = parts.get(0);
        if (parts.size() == 1 || answer == ConsentAnswer.FIRST_NAME) {
            return first;
        }
        String family = parts.get(parts.size() - 1);
        String initial = family.substring(0, family.offsetByCodePoints(0, 1)).toUpperCase(Locale.FRENCH);
        return first + "\u00a0" + initial + ".";
    }

    /** The alias somebody chose, or their first name alone, for a wall where anybody passes by. */
    public static String firstNameOf(@Nullable String name, @Nullable String knownAs) {
        return of(name, knownAs, ConsentAnswer.FIRST_NAME);
    }

    /** Whether the person said that nothing of theirs goes on the board. */
    public static boolean keptOff(@Nullable ConsentAnswer answer) {
        return answer == ConsentAnswer.NO;
    }
}
