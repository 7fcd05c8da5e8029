package org.reciproque.api.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the readers of facts say of themselves, those of lists first. */
public record ReadersTold(List<Reader> readers) {

    /**
     * One reader.
     *
     * @param name in the code, as the command line takes it ({@code savoirs})
     * @param inWords what it builds, or what it does
     * @param list whether it builds a list that can be built anew
     * @param late the age of the oldest fact that it has not read; zero when it has read them all
     * @param stopped where it cannot go on
     */
    public record Reader(String name, String inWords, boolean list, Duration late, Optional<Stopped> stopped) {

        /** Facts that are on their way are not late yet. */
        private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

        public boolean isLate() {
            return stopped.isPresent() || late.compareTo(ON_ITS_WAY) > 0;
        }

        /** « à jour », « en retard de 12 s », « arrêté sur le fait n° 48 ». */
        public String state() {
            if (stopped.isPresent()) {
                return stopped.get().sentence();
            }
            return isLate() ? "en retard de " + inWords(late) : "à jour";
        }

        private static String inWords(Duration late) {
            if (late.compareTo(Duration.ofMinutes(2)) < 0) {
                return late.toSeconds() + "\u00a0s";
            }
            if (late.compareTo(Duration.ofHours(2)) < 0) {
                return late.toMinutes() + "\u00a0min";
            }
            return late.compareTo(Duration.ofDays(2)) < 0 ? late.toHours() + "\u00a0h" : late.toDays() + "\u00a0jours";
        }
    }

    /**
     * A fact that a reader could not read; it tries again by itself.
     *
     * @param since how it is told to people: a day and an hour
     * @param position of the fact among all, as the store counts
     * @param kind of the event, never its words
     */
    public record Stopped(String since, long position, String kind) {

        public String sentence() {
            return "arrêté depuis le " + since + " sur le fait n°\u00a0" + position + " («\u00a0" + kind + "\u00a0»)";
        }
    }

    /** What the reader of this name builds, or does; its name where there is no such reader any more. */
    public String inWords(String name) {
        return readers.stream()
                .filter(reader -> reader.name().equals(name))
                .findFirst()
                .map(Reader::inWords)
                .orElse(name);
    }

    public boolean allUpToDate() {
        return readers.stream().noneMatch(Reader::isLate);
    }
}
