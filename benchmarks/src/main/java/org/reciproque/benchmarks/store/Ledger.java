package org.reciproque.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as Markdown. */
final class Ledger {

    private static final double MICROS = 1e6;

    private final List<String> lines = new ArrayList<>();

    void say(String line) {
        lines.add(line);
        System.err.println(line);
    }

    void head(String title, String what) {
        say("");
        say("## " + title);
        say("");
        say(what);
        say("");
    }

    void table(String... columns) {
        say("| " + String.join(" | ", columns) + " |");
        say("|" + "---|".repeat(columns.length));
    }

    void row(Object... cells) {
        List<String> told = new ArrayList<>();
        for (Object cell : cells) {
            told.add(String.valueOf(cell));
        }
        say("| " + String.join(" | ", told) + " |");
    }

    /** The columns of {@link #outcome}. */
    void duels() {
        table(
                "of",
                "side",
                "against",
                "ratio of rates: median",
                "least",
                "most",
                "a second",
                "the other",
                "µs of CPU each: Java + PostgreSQL",
                "the other's",
                "ratio of CPU");
    }

    void outcome(String of, Duel.Outcome outcome) {
        row(
                of,
                outcome.firstName(),
                outcome.secondName(),
                outcome.ratio().cells(2),
                number(outcome.first().median(), 0),
                number(outcome.second().median(), 0),
                cpu(outcome.firstCpu()),
                cpu(outcome.secondCpu()),
                number(outcome.cpuRatio(), 2));
    }

    /** The columns of {@link #slower}. */
    void slowness() {
        table(
                "of",
                "side",
                "against",
                "times the other's time: median",
                "least",
                "most",
                "µs each",
                "the other's",
                "µs of CPU each: Java + PostgreSQL",
                "the other's",
                "times the other's CPU");
    }

    void slower(String of, Duel.Outcome outcome) {
        row(
                of,
                outcome.firstName(),
                outcome.secondName(),
                outcome.slower().cells(2),
                number(MICROS / outcome.first().median(), 0),
                number(MICROS / outcome.second().median(), 0),
                cpu(outcome.firstCpu()),
                cpu(outcome.secondCpu()),
                number(1 / outcome.cpuRatio(), 2));
    }

    private static String cpu(Cpu cpu) {
        return number(cpu.java(), 0) + " + " + number(cpu.postgres(), 0);
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
