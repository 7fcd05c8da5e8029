package org.reciproque.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of what was measured. */
final class Sheet {

    private final List<String> lines = new ArrayList<>();

    Sheet(String on) {
        lines.add("# Measures of " + on);
        lines.add("");
        lines.add("The whole application, on a temporary embedded PostgreSQL 17 (`fsync` off, as in the demonstration),"
                + " Java " + Runtime.version().feature()
                + ", 2 cores, 24 GiB. Readers of events work while an import is"
                + " written. Sizes are those of the first round. Median of the rounds, least and most.");
        lines.add("");
        lines.add("| measure | of | rounds | median | least | most | unit |");
        lines.add("|---|---|--:|--:|--:|--:|---|");
    }

    void measure(String what, String of, Rounds rounds, int decimals, String unit) {
        say("| " + what + " | " + of + " | " + rounds.sorted().length + " | " + rounds.cells(decimals) + " | " + unit
                + " |");
    }

    void note(String sentence) {
        say("");
        say(sentence);
    }

    private void say(String line) {
        lines.add(line);
        System.err.println(line);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }
}
