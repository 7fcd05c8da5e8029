package org.reciproque.office.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildProgress.Difference;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryProgress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The other half of proof R3: one row is taken out of one list, whichever it is, and the nightly comparison says in which
 * list of which network it is missing, within a minute.
 *
 * <p>By itself in a small network; {@code -Dreciproque.planted=large} as in the proof.
 */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedRowTest {

    private static final long SEED = 3;
    private static final ExampleSize SIZE = ExampleSize.valueOf(
            System.getProperty("reciproque.planted", "small").toUpperCase(Locale.ROOT));
    private static final String NAME = "Le réseau à qui il manque une ligne";
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final List<String> TABLES = SIZE == ExampleSize.SMALL
            ? List.of("screens.sheet")
            : List.of("screens.fact", "screens.participant", "screens.sheet", "screens.gathering");

    private final JdbcTemplate owner;
    private final Stories stories;
    private final Rebuilding rebuilding;

    @Autowired
    PlantedRowTest(@Qualifier("owner") JdbcTemplate owner, CommandGateway commands, QueryGateway queries) {
        this.owner = owner;
        this.stories = new Stories(commands, queries);
        this.rebuilding = new Rebuilding(commands, queries);
    }

    @BeforeAll
    void a_network_has_lived() {
        StoryProgress end = stories.bringInRehearsed(
                stories.commands().sendAndWait(new ImportExampleNetwork(NAME, SIZE, SEED, LocalDate.of(2026, 10, 1))));
        assertThat(end.state()).as("%s", end).isEqualTo(StoryProgress.State.DONE);
    }

    @Test
    void a_row_that_is_missing_anywhere_is_found_within_a_minute() {
        NetworkId network = new NetworkId(Objects.requireNonNull(
                owner.queryForObject("select id from screens.network where name = ?", UUID.class, NAME)));
        List<Long> millis = new ArrayList<>();
        for (String table : TABLES) {
            assertThat(owner.update(
                            "delete from " + table + " where id = (select id from " + table
                                    + " where network = ? order by md5(id::text) limit 1)",
                            network.value()))
                    .as(table)
                    .isEqualTo(1);
            long begun = System.nanoTime();
            RebuildProgress compared = rebuilding.compare();
            millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertThat(compared.differences())
                    .as(table)
                    .filteredOn(difference -> difference.network().equals(network))
                    .singleElement()
                    .extracting(Difference::missing, Difference::differing, Difference::tooMany)
                    .containsExactly(1L, 0L, 0L);
            rebuilding.rebuild();
        }
        System.out.printf(
                "R3 planted row: seed %d, %d facts, a row taken out of each of %s, found after %s ms%n",
                SEED, owner.queryForObject("select count(*) from events.event", Long.class), TABLES, millis);
        assertThat(millis).allMatch(took -> took < AT_MOST.toMillis());
        assertThat(rebuilding.compare().differences()).isEmpty();
    }
}
