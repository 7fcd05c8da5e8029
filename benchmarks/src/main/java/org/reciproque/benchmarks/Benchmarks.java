package org.reciproque.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.axonframework.eventhandling.TrackingToken;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.benchmarks.Imports.Timed;

/** Measures, prints a Markdown table, and keeps it under {@code results/}. */
public final class Benchmarks {

    private static final int ROUNDS = 5;
    /** What takes minutes: a large network, and reading everything again. */
    private static final int LONG_ROUNDS = 3;

    private static final String BARE = "events read in a loop and nothing else";
    private static final String NOBODY = "events read by a processor whose handler does nothing";
    private static final String REBUILT = "rebuild beside the living lists, with swap";
    private static final String LIVING = "replay by the living readers, in their batches";
    private static final String AXON_TUNED = "replay by Axon, batches of 1,000, a statement a change";
    private static final String AXON = "replay by Axon as it comes, a transaction an event";
    private static final int TUNED = 1_000;
    /** Slow: so many events tell the rate. */
    private static final int BY_DEFAULT_READ = 5_000;

    private static final int LAST_YEAR = 2026;
    private static final double SECONDS_A_MINUTE = 60;
    private static final double MILLIS_A_SECOND = 1_000;
    private static final double BYTES_A_KILOBYTE = 1_000;

    private final Application application;
    private final Sheet sheet;

    private Benchmarks(Application application, Sheet sheet) {
        this.application = application;
        this.sheet = sheet;
    }

    /** Asks for the story's file and the folder of results. */
    public static void main(String... arguments) throws IOException {
        LocalDate today = LocalDate.now();
        Sheet sheet = new Sheet(today.toString());
        String before = load();
        byte[] story = Files.readAllBytes(Path.of(arguments[0]));
        try (Application application = Application.open()) {
            new Benchmarks(application, sheet).measureAll(story);
        }
        sheet.note(
                "Load of the machine: " + before + " before, " + load() + " after (one minute's average; 2 is busy).");
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(sheet.text());
        sheet.writeTo(Path.of(arguments[1], today + ".md"));
    }

    /** Whoever reads the figures should know whether the machine was doing something else. */
    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void measureAll(byte[] story) {
        Imports imports = new Imports(application);
        tell("the story of the tests", imports.ofStory(story, ROUNDS));
        tell("a small example network", imports.ofExample(ExampleSize.SMALL, ROUNDS));
        tell("a large example network", imports.ofExample(ExampleSize.LARGE, LONG_ROUNDS));
        String large = Imports.exampleName(ExampleSize.LARGE, LONG_ROUNDS);
        figures(large);
        rebuild();
        pages(large);
        new Sealing(application).measure(ROUNDS, sheet);
    }

    private void tell(String what, List<Timed> timed) {
        String of = what + ", " + timed.get(0).acts() + " acts, " + timed.get(0).events() + " events";
        importRate("import: rehearsal", of, timed, Timed::rehearsal);
        importRate("import: writing", of, timed, Timed::writing);
        importRate("import: whole", of, timed, each -> each.rehearsal() + each.writing());
        sheet.measure(
                "import: then until every screen shows it",
                of,
                Rounds.of(timed.stream().mapToDouble(Timed::reading)),
                1,
                "s");
    }

    private void importRate(String measure, String of, List<Timed> timed, ToDoubleFunction<Timed> seconds) {
        Rounds rates = Rounds.of(
                timed.stream().mapToDouble(each -> each.acts() * SECONDS_A_MINUTE / seconds.applyAsDouble(each)));
        sheet.measure(measure, of, rates, 0, "acts/min");
    }

    /** Three years of quarters in one question. */
    private void figures(String network) {
        List<Period> quarters = new ArrayList<>();
        for (int year = LAST_YEAR - 2; year <= LAST_YEAR; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                quarters.add(Period.quarter(year, quarter));
            }
        }
        AskFigures question = new AskFigures(NetworkId.named(network), quarters, new CutOff.Latest());
        Rounds seconds = Rounds.measure(ROUNDS, () -> {
            Imports.Clock clock = new Imports.Clock();
            application.queries().query(question, FiguresAnswer.class).join();
            return clock.lap();
        });
        sheet.measure("key figures of 12 quarters", "a large example network", seconds.times(MILLIS_A_SECOND), 0, "ms");
    }

    /**
     * P3: in turns with reading the same events and doing nothing with them, which nothing could be faster than; with the
     * living readers, in their batches; and with the same handlers used as one usually writes projections with Axon.
     */
    private void rebuild() {
        AxonReaders axon = new AxonReaders(application.context());
        long events = application.events();
        TrackingToken end = application.end();
        TrackingToken some = application.number(BY_DEFAULT_READ);
        Timings timings = new Timings(application.server());
        for (int round = 0; round <= LONG_ROUNDS; round++) {
            timings.time(BARE, application::readOnly);
            timings.time(NOBODY, () -> axon.readOnly(TUNED, end));
            timings.time(REBUILT, application::rebuild);
            timings.time(LIVING, application::replay);
            application.compare();
            application.instead(() -> timings.time(AXON_TUNED, () -> axon.write(TUNED, end)));
            application.compare();
            application.instead(() -> timings.time(AXON, () -> axon.write(1, some)));
            application.rebuild();
            if (round == 0) {
                timings.clear();
            }
        }
        String of = "all lists together, " + events + " events";
        for (String each : List.of(BARE, NOBODY, REBUILT, LIVING, AXON_TUNED)) {
            sheet.measure(each, of, timings.seconds(each), 1, "s");
            sheet.measure(each, of, timings.busy(each), 1, "s of processor");
            sheet.measure(each, of, timings.seconds(each).rate(events, 1), 0, "events/s");
        }
        sheet.measure(
                AXON,
                "all lists together, the first " + BY_DEFAULT_READ + " events",
                timings.seconds(AXON).rate(BY_DEFAULT_READ, 1),
                0,
                "events/s");
        for (String each : List.of(BARE, NOBODY)) {
            sheet.measure("time of the rebuild", "against " + each, timings.ratio(REBUILT, each), 1, "×");
        }
        for (String each : List.of(LIVING, AXON_TUNED)) {
            sheet.measure("rate of the rebuild", "against " + each, timings.ratio(each, REBUILT), 1, "×");
        }
        sheet.measure(
                "rate of the rebuild",
                "against " + AXON,
                timings.ratio(AXON, REBUILT).times((double) events / BY_DEFAULT_READ),
                1,
                "×");
    }

    private void pages(String network) {
        Browser browser = new Browser(application);
        FirstPage page = new FirstPage(browser);
        weigh("sign-in", page.weight("/connexion"));
        browser.signIn(network);
        weigh("home of an animator, a large example network", page.weight("/"));
        new Screens(browser)
                .times(ROUNDS)
                .forEach((path, seconds) -> sheet.measure(
                        "a screen of a large example network", path, seconds.times(MILLIS_A_SECOND), 0, "ms"));
    }

    private void weigh(String what, long bytes) {
        sheet.measure(
                "first page, everything it needs", what, Rounds.of(DoubleStream.of(bytes / BYTES_A_KILOBYTE)), 1, "kB");
    }
}
