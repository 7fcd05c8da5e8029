package org.reciproque.command.example;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reciproque.api.base.Theme;

/** Sentences by key. Each is heard once before any is heard again, as in a shuffled pack. */
final class Phrases {

    private final Map<String, List<String>> all = new HashMap<>();
    private final Map<String, Deque<String>> packs = new HashMap<>();
    private final Dice dice;

    Phrases(Dice dice) {
        this.dice = dice;
        for (List<String> parts : Lines.parts("sentences.txt")) {
            all.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(parts.get(1));
        }
    }

    String say(String key, Blanks blanks) {
        Deque<String> pack = packs.computeIfAbsent(key, none -> new ArrayDeque<>());
        if (pack.isEmpty()) {
            List<String> sentences = new ArrayList<>(sentences(key));
            dice.shuffle(sentences);
            pack.addAll(sentences);
        }
        return blanks.fill(pack.removeFirst());
    }

    /** About half of the time in the words of the theme, when it has its own. */
    String say(String key, Theme theme, Blanks blanks) {
        String own = key + "." + theme.name();
        return all.containsKey(own) && dice.chance(0.55) ? say(own, blanks) : say(key, blanks);
    }

    private List<String> sentences(String key) {
        List<String> sentences = all.get(key);
        if (sentences == null) {
            throw new IllegalStateException("No sentence for " + key);
        }
        return sentences;
    }
}
