package org.reciproque.benchmarks.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the store of events and keeps the tables. */
public final class StoreBenchmarks {

    private static final List<String> ALL = List.of("P1", "P2", "P4", "P6", "stream");

    private StoreBenchmarks() {}

    /**
     * Asks for the folder of results, then for what is to be measured (all, if nothing is named); {@code full} among them
     * measures in earnest, {@code lag=600} says how many seconds commands come at their pace, {@code alone} leaves out
     * Axon's own engines, {@code memory} puts the database on a disk in memory, where only processors count.
     */
    public static void main(String... arguments) throws Exception {
        String asked = String.join(" ", List.of(arguments).subList(1, arguments.length));
        List<String> wishes = new ArrayList<>(List.of(asked.split("\\s+", -1)));
        wishes.removeIf(String::isBlank);
        Scale scale = wishes.remove("full") ? Scale.FULL : Scale.SHORT;
        scale = wishes.remove("alone") ? scale.alone() : scale;
        scale = wishes.remove("memory") ? scale.onDiskThatCostsNothing() : scale;
        for (String wish : List.copyOf(wishes)) {
            if (wish.startsWith("lag=")) {
                scale = scale.withLag(Integer.parseInt(wish.substring("lag=".length())));
                wishes.remove(wish);
            }
        }
        List<String> measures = wishes.isEmpty() ? ALL : wishes;
        if (!ALL.containsAll(measures)) {
            throw new IllegalArgumentException(
                    "Known are " + ALL + ", full, alone, memory and lag=SECONDS, not " + measures);
        }
        Ledger ledger = new Ledger();
        ledger.say("# The store of events, measured on " + LocalDate.now());
        Quiet quiet = new Quiet();
        String before = load();
        for (String measure : measures) {
            measure(measure, scale, quiet, ledger);
        }
        ledger.say("");
        ledger.say(quiet.told() + " Load of the machine: " + before + " before, " + load()
                + " after (one minute's average; " + Runtime.getRuntime().availableProcessors() + " is busy). Java "
                + Runtime.version().feature() + ". Scale: " + scale + ".");
        ledger.writeTo(Path.of(arguments[0], LocalDate.now() + (scale.inMemory() ? "-store-memory.md" : "-store.md")));
        // Threads of Axon's configurations, which nobody shuts down, must not keep the process.
        System.exit(0);
    }

    private static void measure(String measure, Scale scale, Quiet quiet, Ledger ledger) throws Exception {
        Map<String, String> settings = measure.equals("P4") ? Map.of("track_commit_timestamp", "on") : Map.of();
        try (Server server = Server.start(settings, scale.inMemory())) {
            Stores stores = new Stores(server);
            Duel duel = new Duel(scale.rounds(), server.process(), quiet);
            switch (measure) {
                case "P1" -> new Commands(stores, scale, duel, ledger).measure();
                case "P2" -> new History(stores, scale, duel, ledger).measure();
                case "P4" -> new Lag(stores, scale, quiet, ledger).measure();
                case "P6" -> new LongLives(stores, duel, ledger).measure();
                default -> new NoOp(stores, scale, duel, ledger).measure();
            }
        } catch (IOException broken) {
            throw new IllegalStateException("The server for " + measure + " could not be started or ended", broken);
        }
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
