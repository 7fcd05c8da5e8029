package org.reciproque.office.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reciproque.AtTheMachine;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.server.Side;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Proof R10. Whatever readers made of the facts as they came, one processor or two make again of all of them, in places
 * where it is another day, and where letters and figures are written in another way.
 *
 * <p>By itself one other place; {@code -Dreciproque.replays=large} for four, and a large network.
 */
@ExtendWith(AtTheMachine.class)
class ReplayTwiceTest {

    private static final long SEED = 10;
    private static final boolean LARGE = "large".equals(System.getProperty("reciproque.replays"));
    private static final int PATIENCE_MINUTES = 30;

    /** Where an application may run. */
    private record Somewhere(String zone, String language, String country, int processors) {}

    private static final List<Somewhere> PLACES = LARGE
            ? List.of(
                    new Somewhere("Pacific/Kiritimati", "tr", "TR", 1),
                    new Somewhere("Pacific/Kiritimati", "tr", "TR", 2),
                    new Somewhere("America/St_Johns", "ar", "EG", 1),
                    new Somewhere("America/St_Johns", "ar", "EG", 2))
            : List.of(new Somewhere("Pacific/Kiritimati", "tr", "TR", 1));

    @Test
    void the_same_facts_give_the_same_lists_anywhere() throws Exception {
        String key = MasterKey.fresh().text();
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            JdbcTemplate owner = new JdbcTemplate(
                    new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
            try (Side here = Side.alone(database, key)) {
                live(here.stories());
                here.stories().awaitReaders();
                Map<String, String> asTheyCame = Rebuilding.hashes(owner);
                RebuildProgress again = new Rebuilding(here.commands(), here.queries()).rebuild();
                assertThat(again.phase()).isEqualTo(RebuildProgress.Phase.DONE);
                here.stories().awaitReaders();
                assertThat(Rebuilding.hashes(owner)).isEqualTo(asTheyCame);
            }
            Map<String, String> here = Rebuilding.hashes(owner);
            for (Somewhere place : PLACES) {
                List<Long> before = tables(owner);
                rebuildAt(place, database, key);
                assertThat(tables(owner)).doesNotContainAnyElementsOf(before);
                assertThat(Rebuilding.hashes(owner)).as("%s", place).isEqualTo(here);
            }
            System.out.printf(
                    "R10 replay-twice: seed %d, %d facts, as they came, then anew here (%s, %s) and %d times elsewhere %s:"
                            + " %d tables, 0 differ%n",
                    SEED,
                    owner.queryForObject("select count(*) from events.event", Long.class),
                    TimeZone.getDefault().getID(),
                    Locale.getDefault(),
                    PLACES.size(),
                    PLACES,
                    here.size());
        }
    }

    private static void live(Stories stories) {
        stories.bringIn("Le réseau qu’on relit ailleurs", Stories.file("network-story.csv"));
        stories.bringInRehearsed(stories.commands()
                .sendAndWait(new ImportExampleNetwork(
                        "Le réseau d’exemple relu ailleurs",
                        LARGE ? ExampleSize.LARGE : ExampleSize.SMALL,
                        SEED,
                        LocalDate.of(2026, 10, 1))));
    }

    /** Tables that take the place of others are others. */
    private static List<Long> tables(JdbcTemplate owner) {
        return owner.queryForList(
                "select oid::bigint from pg_class where oid in ('screens.fact'::regclass, 'screens.participant'::regclass,"
                        + " 'screens.sheet'::regclass)",
                Long.class);
    }

    private static void rebuildAt(Somewhere place, EmbeddedDatabase database, String key)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=" + place.zone(),
                "-Duser.language=" + place.language(),
                "-Duser.country=" + place.country(),
                "-XX:ActiveProcessorCount=" + place.processors(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Rebuilder.class.getName(),
                "--logging.level.root=off"));
        line.addAll(Side.settings(database, key));
        Process elsewhere = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(elsewhere.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(elsewhere.exitValue()).as("%s", place).isZero();
        } finally {
            elsewhere.destroyForcibly();
        }
    }
}
