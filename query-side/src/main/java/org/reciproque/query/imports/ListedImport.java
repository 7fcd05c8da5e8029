package org.reciproque.query.imports;

import java.time.LocalDate;
import java.util.UUID;
import org.reciproque.api.story.StoryProgress.State;

/**
 * A file that somebody gave, as the list shows it.
 *
 * @param fileName as they called it; empty once the application has started again
 * @param who who gave it
 */
public record ListedImport(UUID id, String fileName, LocalDate day, String who, int acts, State state) {

    /** Where it stands, in French. */
    public String stateInWords() {
        return switch (state) {
            case REHEARSING -> "relecture en cours";
            case REHEARSED -> "relu, pas encore importé";
            case FAULTY -> "à corriger";
            case WRITING -> "import en cours";
            case DONE -> "importé";
            case INTERRUPTED, UNKNOWN -> "arrêté en chemin";
        };
    }

    /** Whether nothing of it is kept yet but in memory. */
    public boolean onlyRemembered() {
        return state == State.REHEARSING || state == State.REHEARSED || state == State.FAULTY;
    }
}
