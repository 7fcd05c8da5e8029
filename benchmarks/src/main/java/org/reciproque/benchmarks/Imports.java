package org.reciproque.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryProgress.State;

/** Brings a whole network in, once a round, each time under another name: rehearsal, writing and reading timed apart. */
final class Imports {

    private static final long SEED = 1971;
    /** A fixed day, so that every run measures the same invented lives. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Application application;

    Imports(Application application) {
        this.application = application;
    }

    /**
     * @param rehearsal seconds to read, or to invent, and to decide everything in memory
     * @param writing seconds to append every event
     * @param reading seconds until every screen shows it, beyond the writing
     */
    record Timed(int acts, int events, double rehearsal, double writing, double reading) {}

    List<Timed> ofStory(byte[] story, int rounds) {
        List<Timed> timed = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Clock clock = new Clock();
            StoryImportId id = application
                    .commands()
                    .sendAndWait(
                            new RehearseStory("Histoire " + round, "histoire.csv", story, AuthorId.of("benchmarks")));
            StoryProgress rehearsed = application.after(id, State.REHEARSING);
            double rehearsal = clock.lap();
            application.commands().<Object>sendAndWait(new ImportRehearsedStory(id));
            timed.add(written(id, rehearsed, rehearsal, clock));
        }
        return timed;
    }

    List<Timed> ofExample(ExampleSize size, int rounds) {
        List<Timed> timed = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Clock clock = new Clock();
            StoryImportId id = application
                    .commands()
                    .sendAndWait(new ImportExampleNetwork(exampleName(size, round), size, SEED + round, TODAY));
            StoryProgress rehearsed = application.after(id, State.REHEARSING);
            // The writing follows by itself: there may be an instant between the two.
            rehearsed = rehearsed.state() == State.REHEARSED ? application.after(id, State.REHEARSED) : rehearsed;
            timed.add(written(id, rehearsed, clock.lap(), clock));
        }
        return timed;
    }

    static String exampleName(ExampleSize size, int round) {
        return "Exemple " + size + " " + round;
    }

    private Timed written(StoryImportId id, StoryProgress rehearsed, double rehearsal, Clock clock) {
        StoryProgress end = application.after(id, State.WRITING);
        double writing = clock.lap();
        if (end.state() != State.DONE) {
            throw new IllegalStateException("The import ended " + end.state());
        }
        application.awaitReaders();
        return new Timed(end.acts(), end.events(), rehearsal, writing, clock.lap());
    }

    /** Seconds since the last look. */
    static final class Clock {

        private static final double NANOS_A_SECOND = 1e9;
        private long last = System.nanoTime();

        double lap() {
            long now = System.nanoTime();
            double seconds = (now - last) / NANOS_A_SECOND;
            last = now;
            return seconds;
        }
    }
}
