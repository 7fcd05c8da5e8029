package org.reciproque.query.reperage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.query.names.PersonTyped;

/**
 * The start of a repérage, as typed.
 *
 * @param le the day, as a date field sends it
 * @param note1 the first person who writes; {@code note1Choix} and {@code note1Pour} as in {@link PersonTyped}
 */
record StartForm(
        String key,
        String le,
        String note1,
        String note1Choix,
        String note1Pour,
        String note2,
        String note2Choix,
        String note2Pour) {

    // Spring hands over null for what a form did not send.
    @SuppressWarnings("NullAway")
    StartForm {
        key = text(key);
        le = text(le);
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

    static StartForm blank(UUID key, LocalDate today) {
        return new StartForm(key.toString(), today.toString(), "", "", "", "", "", "");
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
}
