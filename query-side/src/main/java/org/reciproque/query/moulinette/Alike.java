package org.reciproque.query.moulinette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two sheets say alike, word by word. */
final class Alike {

    /** A word found in what both name counts more than one found in what they add. */
    private static final double IN_BOTH_SAVOIRS = 3;

    /** « jardin » and « jardinage » are near; shorter beginnings mislead (« carte », « carton »). */
    private static final int LONG_ENOUGH = 5;

    private static final double NEARLY = 0.7;

    private final List<String> same = new ArrayList<>();
    private final List<String> near = new ArrayList<>();
    private double weight;
    private boolean savoirs;

    static Alike in(SaidWords asked, SaidWords other, Rarity rarity) {
        Alike alike = new Alike();
        alike.compare(asked.savoir(), other.savoir(), IN_BOTH_SAVOIRS, rarity);
        alike.savoirs = !alike.isNothing();
        alike.compare(asked.savoir(), other.more(), 1, rarity);
        alike.compare(asked.more(), other.savoir(), 1, rarity);
        return alike;
    }

    private void compare(Map<String, String> asked, Map<String, String> other, double counts, Rarity rarity) {
        asked.forEach((stem, word) -> {
            if (!rarity.tells(stem) || same.contains(word) || near.contains(word)) {
                return;
            }
            if (other.containsKey(stem)) {
                same.add(word);
                weight += counts * rarity.of(stem);
            } else {
                nearest(stem, other).ifPresent(found -> {
                    near.add(word);
                    weight += counts * NEARLY * rarity.of(found);
                });
            }
        });
    }

    private static Optional<String> nearest(String stem, Map<String, String> other) {
        return other.keySet().stream()
                .filter(candidate -> Math.min(stem.length(), candidate.length()) >= LONG_ENOUGH)
                .filter(candidate -> candidate.startsWith(stem) || stem.startsWith(candidate))
                .findFirst();
    }

    boolean isNothing() {
        return same.isEmpty() && near.isEmpty();
    }

    /** Whether the savoirs themselves share a word, not only what was added to them. */
    boolean inBothSavoirs() {
        return savoirs;
    }

    /** Only to order sheets among themselves; shown to nobody. */
    double weight() {
        return weight;
    }

    /** The words themselves, as the asking sheet writes them. */
    List<String> same() {
        return same;
    }

    /** Words of which the other sheet has another form. */
    List<String> near() {
        return near;
    }
}
