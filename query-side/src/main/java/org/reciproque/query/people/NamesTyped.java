package org.reciproque.query.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds who may be meant by a typed name, among the people of one network. */
final class NamesTyped {

    /** Longer lists help nobody to choose. */
    static final int MOST_SHOWN = 8;

    private static final int SHORT_NAME = 5;
    private static final int LONG_NAME = 9;

    private final List<Person> everybody;

    NamesTyped(List<Person> everybody) {
        this.everybody = everybody;
    }

    /**
     * People who bear exactly this name or alias, whatever the accents, the case and the order of its words; or this
     * name followed by their area.
     */
    List<Person> exactly(String typed) {
        List<String> words = sorted(typed);
        return words.isEmpty()
                ? List.of()
                : everybody.stream()
                        .filter(person -> words.equals(sorted(person.name()))
                                || words.equals(sorted(alias(person)))
                                || Folded.line(typed).equals(Folded.line(person.nameAndArea())))
                        .toList();
    }

    Optional<Person> find(UUID id) {
        return everybody.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    Optional<Person> picked(PersonTyped typed) {
        return everybody.stream().filter(person -> typed.picks(person.id())).findFirst();
    }

    /** Who may be meant by a name that somebody has to be asked about; nobody when the name is clear, or quite new. */
    List<Person> unclear(String typed, LocalDate on) {
        List<Person> exactly = exactly(typed);
        if (exactly.size() == 1 && !exactly.get(0).hadLeftBy(on)) {
            return List.of();
        }
        return exactly.isEmpty() ? nearly(typed) : exactly;
    }

    /** People still here whose name, alias or area has words that begin so. */
    List<Person> proposed(String typed, LocalDate today) {
        List<String> words = Folded.words(typed);
        return everybody.stream()
                .filter(person -> !person.hadLeftBy(today) && begins(alias(person) + " " + person.nameAndArea(), words))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** What to write in a field for this person, so that nobody has to be asked as far as can be. */
    String clearly(Person person) {
        return exactly(person.name()).size() == 1 ? person.name() : person.nameAndArea();
    }

    /** People whose name begins alike or is written almost so: « Nadia » or « Nadia Benalli » for Nadia Benali. */
    List<Person> nearly(String typed) {
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

    private static String alias(Person person) {
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
