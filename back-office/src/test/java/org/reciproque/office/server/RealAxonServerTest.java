package org.reciproque.office.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.AtTheMachine;
import org.reciproque.Neighbours;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.office.browser.Chromium;
import org.reciproque.office.browser.FiveSteps;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.figures.ExpectedFigures;
import org.reciproque.office.moving.EventExport;
import org.reciproque.office.moving.EventImport;
import org.reciproque.office.moving.Moved;
import org.reciproque.office.security.ExampleAccounts;
import org.reciproque.store.sealing.MasterKey;

/**
 * The story, its figures and the journey with a real Axon Server between two applications: {@code ./check --axonserver
 * HOST:PORT} on one that somebody started, or a container where Docker is. Without either it is left out, and says so.
 */
@ExtendWith(AtTheMachine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // everything is started before the first test, or none runs
class RealAxonServerTest {

    /** The server may have been tried before: what is noted there stays. */
    private final String once = UUID.randomUUID().toString().substring(0, 8);

    private final String story = "Le réseau essayé " + once;
    private final String key = MasterKey.fresh().text();

    private RealAxonServer server;
    private EmbeddedDatabase database;
    private Side left;
    private Side right;

    @TempDir
    private Path folder;

    @BeforeAll
    void two_applications_join() {
        Optional<RealAxonServer> found = RealAxonServer.found();
        if (found.isEmpty()) {
            String sentence =
                    "Left out: no Axon Server was given (./check --axonserver HOST:PORT), and no Docker is here.";
            System.out.println("RealAxonServerTest. " + sentence);
            Assumptions.abort(sentence);
        }
        server = found.orElseThrow();
        database = EmbeddedDatabase.temporary();
        left = Side.of("gauche-" + once, server.address(), database, key, "");
        right = Side.of("droite-" + once, server.address(), database, key, "");
    }

    @AfterAll
    void everybody_leaves() {
        for (AutoCloseable one : new AutoCloseable[] {right, left, server, database}) {
            if (one != null) {
                closed(one);
            }
        }
    }

    private static void closed(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(1)
    void the_story_has_its_figures_at_both_sides() {
        StoryProgress told = left.stories().bringIn(story, Stories.file("network-story.csv"));
        assertThat(told.faults()).isEmpty();
        assertThat(told.state()).isEqualTo(StoryProgress.State.DONE);
        figuresAreTold(left);
        figuresAreTold(right);
    }

    private void figuresAreTold(Side side) {
        for (String cutOff : List.of("final", "arrete_intermediaire")) {
            ExpectedFigures.areTold(side.queries(), NetworkId.named(story), cutOff);
        }
    }

    @Test
    @Order(2)
    void the_story_given_again_at_the_other_side_changes_nothing() {
        StoryProgress again = right.stories().bringIn(story, Stories.file("network-story.csv"));
        assertThat(again.alreadyKnown()).isEqualTo(again.acts());
        figuresAreTold(left);
    }

    @Test
    @Order(3)
    void a_refusal_keeps_its_sentence() {
        Neighbours people = Neighbours.found(left.commands(), left.accounts(), "Les Quatre Vents " + once);
        people.welcome("Awa");
        for (Side side : List.of(left, right, left, right)) {
            assertThatThrownBy(() -> side.commands()
                            .sendAndWait(new WelcomeParticipant(
                                    people.person("Awa"),
                                    people.noted("again", 10),
                                    Details.named(Optional.of(people.said("Awa", "x", "name", "Awa"))))))
                    .isExactlyInstanceOf(Refusal.class)
                    .hasMessage("Cette personne a déjà été accueillie.");
        }
    }

    @Test
    @Order(4)
    void what_is_sent_many_times_at_once_happens_once() {
        Neighbours people = Neighbours.found(right.commands(), right.accounts(), "Une Fois Pour Toutes " + once);
        List<CompletableFuture<Object>> sent = IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? left : right)
                        .commands()
                        .send(new WelcomeParticipant(
                                people.person("Lucie"),
                                people.noted("Lucie", 60),
                                Details.named(Optional.of(people.said("Lucie", "Lucie", "name", "Lucie"))))))
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        assertThat(left.bean(EventStore.class)
                        .readEvents(people.person("Lucie").toString())
                        .asStream()
                        .count())
                .isOne();
    }

    @Test
    @Order(5)
    void the_lists_read_again_from_the_first_fact_say_the_same() {
        RebuildProgress end = new Rebuilding(left.commands(), left.queries()).rebuild();
        assertThat(end.phase()).as(end.toString()).isEqualTo(RebuildProgress.Phase.DONE);
        figuresAreTold(right);
    }

    @Test
    @Order(6)
    void the_five_steps_are_lived_in_a_browser() {
        String network = "Savoirs des Tilleuls " + once;
        LocalDate today = LocalDate.now(left.bean(Clock.class));
        left.stories()
                .bringInRehearsed(
                        left.commands().sendAndWait(new ImportExampleNetwork(network, ExampleSize.SMALL, 1971, today)));
        right.bean(ExampleAccounts.class).openIn(NetworkId.named(network), network);
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.open(playwright)) {
            new FiveSteps(browser, "http://localhost:" + right.port(), today).lived("claire", true);
        }
    }

    @Test
    @Order(7)
    void all_of_it_goes_to_a_postgresql_and_says_the_same() {
        Path file = folder.resolve("faits.jsonl");
        Moved gone = left.bean(EventExport.class).into(file, count -> {});
        try (EmbeddedDatabase other = EmbeddedDatabase.temporary()) {
            try (Side alone = Side.alone(other, key)) {
                assertThat(alone.bean(EventImport.class).from(file, count -> {}).stored())
                        .isEqualTo(gone);
                alone.stories().awaitReaders();
                figuresAreTold(alone);
            }
        }
    }
}
