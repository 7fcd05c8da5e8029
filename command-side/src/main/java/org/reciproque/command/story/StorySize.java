package org.reciproque.command.story;

import java.util.Optional;

/**
 * Whether a text is of the size of a story, before it is cut into cells: twenty megabytes of separators would become as
 * many objects in memory. A year of a large network is a few thousand lines of some twenty cells.
 */
final class StorySize {

    static final int MOST_LINES = 100_000;
    static final int MOST_CELLS = 100;
    static final int LONGEST_CELL = 10_000;

    private int line = 1;
    private int cells = 1;
    private int length;
    private boolean quoted;

    private StorySize() {}

    /** What is too much in it, in French; nothing when it can be read. */
    static Optional<String> tooMuchOf(String text) {
        return new StorySize().read(text);
    }

    private Optional<String> read(String text) {
        for (int i = 0; i < text.length(); i++) {
            take(text.charAt(i));
            if (cells > MOST_CELLS) {
                return Optional.of("Ligne " + line + "\u00a0: elle a plus de " + MOST_CELLS
                        + " cellules. Gardez les colonnes de l’histoire et rien d’autre.");
            }
            if (length > LONGEST_CELL) {
                return Optional.of(
                        "Ligne " + line + "\u00a0: une cellule a plus de 10\u00a0000 signes, ou un guillemet ouvert"
                                + " n’est pas refermé.");
            }
            if (line > MOST_LINES) {
                return Optional.of(
                        "Ce fichier a plus de 100\u00a0000 lignes\u00a0: partagez-le en plusieurs fichiers.");
            }
        }
        return Optional.empty();
    }

    private void take(char sign) {
        length++;
        if (sign == '"') {
            quoted = !quoted;
        } else if (!quoted && sign == ';') {
            cells++;
            length = 0;
        } else if (!quoted && sign == '\n') {
            line++;
            cells = 1;
            length = 0;
        }
    }
}
