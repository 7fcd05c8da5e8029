package org.reciproque.api.network;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The word a network uses for itself. */
public enum NetworkWord {
    RERS("réseau d’échanges réciproques de savoirs"),
    RECS("réseau d’échanges de compétences et de savoirs"),
    RES("réseau d’échanges de savoirs");

    private final String label;

    NetworkWord(String label) {
        this.label = label;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }

    /** « RERS Les Tilleuls »; a name that says already what it names stays as it is. */
    public String before(String name) {
        return says(name) ? name : name() + " " + name;
    }

    /**
     * « Réseau d’échanges réciproques de savoirs Les Tilleuls », never twice the same word: « RERS Dupont » is written
     * out, « Réseau du Val » stays as it is, and « Savoirs des Tilleuls » lends its first word to the label.
     */
    public String inFull(String name) {
        String[] parts = name.strip().split("\\s+", 2);
        String first = folded(parts[0]);
        String rest = parts.length > 1 ? parts[1] : "";
        boolean initials = first.equals(folded(name()));
        boolean lastOfLabel = first.equals(label.substring(label.lastIndexOf(' ') + 1));
        if (initials || (lastOfLabel && !says(name))) {
            return (capital() + " " + rest).strip();
        }
        return says(name) ? name : capital() + " " + name;
    }

    private String capital() {
        return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
    }

    private static boolean says(String name) {
        return Arrays.stream(name.split("[\\s'’-]+")).map(NetworkWord::folded).anyMatch(NetworkWord::isOne);
    }

    private static boolean isOne(String folded) {
        return List.of("reseau", "reseaux").contains(folded)
                || Arrays.stream(values()).anyMatch(word -> folded(word.name()).equals(folded));
    }

    /** « R.E.R.S. » is the same word as « rers ». */
    private static String folded(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
