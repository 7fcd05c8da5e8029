package org.reciproque.query.reperage;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.query.names.PersonTyped;

/**
 * Who was there and who wrote, as typed.
 *
 * @param presents the people ticked: ids, or {@link #NEW_NAME} followed by a name
 * @param autres other people, one name a line
 */
record EndForm(
        String key,
        List<String> presents,
        String autres,
        String note1,
        String note1Choix,
        String note1Pour,
        String note2,
        String note2Choix,
        String note2Pour) {

    /** Before the name of somebody ticked as a new person. */
    static final String NEW_NAME = "nouvelle:";

    // Spring hands over null for what a form did not send.
    @SuppressWarnings("NullAway")
    EndForm {
        key = text(key);
        presents = presents == null ? List.of() : List.copyOf(presents);
        autres = text(autres);
        note1 = text(note1);
        note1Choix = text(note1Choix);
        note1Pour = text(note1Pour);
        note2 = text(note2);
        note2Choix = text(note2Choix);
        note2Pour = text(note2Pour);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** The key as it was minted; another one for a form nobody made here. */
    UUID minted() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    List<PersonTyped> pens() {
        return List.of(new PersonTyped(note1, note1Choix, note1Pour), new PersonTyped(note2, note2Choix, note2Pour));
    }

    /** The known people ticked. */
    List<UUID> ticked() {
        return presents.stream()
                .filter(tick -> tick.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    /** The names ticked as those of new people. */
    List<String> newNames() {
        return presents.stream()
                .filter(tick -> tick.startsWith(NEW_NAME))
                .map(tick -> tick.substring(NEW_NAME.length()).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The names written beside the list. */
    List<String> names() {
        return Arrays.stream(autres.split("[\\n,;]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
