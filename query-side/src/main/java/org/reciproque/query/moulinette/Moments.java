package org.reciproque.query.moulinette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reciproque.query.people.Folded;

/** Days and hours two people both name. Nothing is guessed from what they do not say. */
final class Moments {

    private static final Set<String> DAYS =
            Set.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "weekend");

    private static final Map<String, String> PARTS = Map.of(
            "matin", "matin",
            "matinee", "matin",
            "midi", "midi",
            "apresmidi", "après-midi",
            "soir", "soir",
            "soiree", "soir",
            "vacances", "vacances");

    private Moments() {}

    /** Whether this word names a day or an hour, which says when somebody comes, not what they know. */
    static boolean isOne(String word) {
        List<String> folded = words(word);
        return !folded.isEmpty() && folded.stream().allMatch(w -> DAYS.contains(w) || PARTS.containsKey(w));
    }

    /** What both say, as « samedi matin »; empty when nothing coincides. Days that differ outweigh hours alike. */
    static String shared(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        List<String> days = first.stream().filter(DAYS::contains).toList();
        List<String> common = days.stream().filter(second::contains).toList();
        boolean bothNameDays = !days.isEmpty() && second.stream().anyMatch(DAYS::contains);
        if (bothNameDays && common.isEmpty()) {
            return "";
        }
        List<String> hours = first.stream()
                .filter(PARTS::containsKey)
                .map(word -> PARTS.getOrDefault(word, word))
                .filter(part -> second.stream().anyMatch(word -> part.equals(PARTS.get(word))))
                .distinct()
                .toList();
        return common.isEmpty()
                ? hours.stream().map(Moments::alone).collect(Collectors.joining(", "))
                : join(common, hours);
    }

    private static String join(List<String> days, List<String> hours) {
        List<String> shown = new ArrayList<>(days.stream()
                .distinct()
                .map(day -> day.equals("weekend") ? "le week-end" : day)
                .toList());
        // Hours are said with the one day they can only belong to.
        if (shown.size() == 1 && hours.size() == 1 && !hours.get(0).equals("vacances")) {
            return shown.get(0) + " " + hours.get(0);
        }
        return String.join(", ", shown);
    }

    private static String alone(String part) {
        return switch (part) {
            case "après-midi" -> "l’après-midi";
            case "vacances" -> "pendant les vacances";
            default -> "le " + part;
        };
    }

    private static List<String> words(String text) {
        String joined = Folded.line(text).replace("week end", "weekend").replace("apres midi", "apresmidi");
        return Folded.words(joined).stream()
                .map(word -> word.equals("vacances") || word.length() < 4 || !word.endsWith("s")
                        ? word
                        : word.substring(0, word.length() - 1))
                .toList();
    }
}
