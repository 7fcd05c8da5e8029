package org.reciproque.query.names;

import java.util.List;

/** Finds who may be meant by a typed name, among the people of one network. */
final class NamesTyped {

    /** Longer lists help nobody to choose. */
    static final int MOST_SHOWN = 8;

    private static final int SHORT_NAME = 5;
    private static final int LONG_NAME = 9;

    private final List<KnownPerson> everybody;

    NamesTyped(List<KnownPerson> everybody) {
        this.everybody = everybody;
    }

    /** People who bear exactly this name or alias, whatever the accents, the case and the order of its words. */
    List<KnownPerson> exactly(String typed) {
        List<String> words = sorted(typed);
        return words.isEmpty()
                ? List.of()
                : everybody.stream()
                        .filter(person -> words.equals(sorted(person.name())) || words.equals(sorted(alias(person))))
                        .toList();
    }

    /** People whose name begins alike or is written almost so: « Nadia » or « Nadia Benalli » for Nadia Benali. */
    List<KnownPerson> nearly(String typed) {
        List<String> words = Folded.words(typed);
        String line = String.join(" ", words);
        return words.isEmpty()
                ? List.of()
                : everybody.stream()
                        .filter(person -> begins(person.name(), words)
                                || begins(alias(person), words)
                                || almost(Folded.line(person.name()), line))
                        .limit(MOST_SHOWN)
                        .toList();
    }

    private static String alias(KnownPerson person) {
        String alias = person.knownAs();
        return alias == null ? "" : alias;
    }

    private static List<String> sorted(String name) {
        return Folded.words(name).stream().sorted().toList();
    }

    private static boolean begins(String name, List<String> typed) {
        List<String> words = Folded.words(name);
        return typed.size() <= words.size()
                && typed.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static boolean almost(String name, String typed) {
        int mistakes = typed.length() >= LONG_NAME ? 2 : typed.length() >= SHORT_NAME ? 1 : 0;
        return mistakes > 0
                && Math.abs(name.length() - typed.length()) <= mistakes
                && distance(name, typed) <= mistakes;
    }

    /** Letters to add, take away or change (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
