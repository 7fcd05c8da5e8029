package org.reciproque.office.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reciproque.AtTheMachine;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.network.FoundingCommand.AddTheme;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.store.sealing.MasterKey;

/** Two whole applications which know each other by Axon Server alone. */
@ExtendWith(AtTheMachine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoSidesTest {

    private static final String STORY = "Les Deux Rives";

    private final AxonServerDouble server = new AxonServerDouble();
    private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private final String key = MasterKey.fresh().text();
    private final int healthPort = Side.freePort();
    private final Side left =
            Side.of("gauche", server.address(), database, key, "", "--reciproque.health-port=" + healthPort);
    private final Side right = Side.of("droite", server.address(), database, key, "");

    @AfterAll
    void everybody_leaves() {
        right.close();
        left.close();
        server.close();
        database.close();
    }

    /** As whatever watches over it is answered. */
    private int health() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/sante"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<Side> sides() {
        return List.of(left, right);
    }

    @Test
    @Order(1)
    void a_story_told_at_one_side_is_known_at_both() {
        StoryProgress told = left.stories().bringIn(STORY, Stories.file("network-story.csv"));
        assertThat(told.faults()).isEmpty();
        assertThat(told.state()).isEqualTo(StoryProgress.State.DONE);

        Period whole = Period.year(2024);
        List<FiguresAnswer> figures = sides().stream()
                .map(side -> side.queries()
                        .query(
                                new AskFigures(NetworkId.named(STORY), List.of(whole), new CutOff.Latest()),
                                FiguresAnswer.class)
                        .join())
                .toList();
        assertThat(figures.get(0)).isEqualTo(figures.get(1));
        assertThat(figures.get(0).known().act()).isPresent();
        assertThat(server.events.all()).hasSizeGreaterThan(told.events());
    }

    @Test
    @Order(2)
    void the_same_story_given_at_the_other_side_changes_nothing() {
        int before = server.events.all().size();
        StoryProgress again = right.stories().bringIn(STORY, Stories.file("network-story.csv"));
        assertThat(again.state()).isEqualTo(StoryProgress.State.DONE);
        assertThat(server.events.all()).hasSize(before);
    }

    @Test
    @Order(3)
    void nobody_s_name_passes_in_clear() {
        Set<String> names = new String(Stories.file("network-story.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1)[6])
                .filter(name -> name.contains(" "))
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(server.saw("ParticipantWelcomed")).isTrue();
        assertThat(names).noneMatch(server::saw);
        assertThat(server.commands.metadata()).isSubsetOf("traceId", "correlationId");
    }

    @Test
    @Order(4)
    void a_refusal_keeps_its_sentence_wherever_it_was_decided() {
        Neighbours people = Neighbours.found(left.commands(), left.accounts(), "Les Quatre Vents", "Jardin");
        List<Integer> before = handed();
        for (int i = 0; i < 12; i++) {
            String who = "Personne " + i;
            people.welcome(who);
            for (Side side : sides()) {
                assertThatThrownBy(() -> side.commands()
                                .sendAndWait(new WelcomeParticipant(
                                        people.person(who),
                                        people.noted("autre " + who, 10),
                                        Details.named(Optional.of(people.said(who, "x", "name", "Awa"))))))
                        .isExactlyInstanceOf(Refusal.class)
                        .hasMessage("Cette personne a déjà été accueillie.");
            }
        }
        assertThat(handed()).as("both decide").allMatch(count -> count > before.get(0) || count > before.get(1));
        assertThat(server.saw("déjà été accueillie")).isFalse();
    }

    private List<Integer> handed() {
        return List.of("gauche", "droite").stream()
                .map(name -> server.commands
                        .handed()
                        .getOrDefault(name, new AtomicInteger())
                        .get())
                .toList();
    }

    @Test
    @Order(5)
    void a_question_is_refused_with_its_sentence_too() {
        for (Side side : List.of(left, right, left, right)) {
            Throwable failure = catchThrowable(() -> side.queries()
                    .query(
                            new ComposeActivityReport(NetworkId.named("Nulle part"), 2024, new CutOff.Latest()),
                            WrittenFiles.class)
                    .join());
            assertThat(failure).isInstanceOf(CompletionException.class);
            assertThat(failure)
                    .cause()
                    .isExactlyInstanceOf(Refusal.class)
                    .hasMessageNotContaining("réponse d’une autre");
        }
    }

    @Test
    @Order(6)
    void those_who_note_on_one_thing_at_the_same_moment_are_both_heard() {
        Neighbours people = Neighbours.found(left.commands(), left.accounts(), "Aux Quatre Mains");
        server.commands.handInTurn(true);
        // Four at once: decided again three times at most, so that the last one finds its place.
        for (int round = 0; round < 6; round++) {
            int first = 4 * round;
            List<CompletableFuture<Object>> sent = IntStream.range(first, first + 4)
                    .mapToObj(i -> sides().get(i % 2)
                            .commands()
                            .send(new AddTheme(
                                    people.network(), people.noted("theme " + i, 3), new Theme("Thème " + i))))
                    .toList();
            together(sent);
        }
        server.commands.handInTurn(false);
        assertThat(eventsOf(people.network().toString())).isEqualTo(25);
    }

    @Test
    @Order(7)
    void what_is_sent_many_times_at_once_happens_once() {
        Neighbours people = Neighbours.found(right.commands(), right.accounts(), "Une Fois Pour Toutes", "Cuisine");
        server.commands.handInTurn(true);
        List<CompletableFuture<Object>> sent = IntStream.range(0, 20)
                .mapToObj(i -> sides().get(i % 2)
                        .commands()
                        .send(new WelcomeParticipant(
                                people.person("Lucie"),
                                people.noted("Lucie", 60),
                                Details.named(Optional.of(people.said("Lucie", "Lucie", "name", "Lucie"))))))
                .toList();
        together(sent);
        server.commands.handInTurn(false);
        assertThat(eventsOf(people.person("Lucie").toString())).isOne();
    }

    private static void together(List<CompletableFuture<Object>> sent) {
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private long eventsOf(String thing) {
        return left.bean(EventStore.class).readEvents(thing).asStream().count();
    }

    @Test
    @Order(8)
    void a_number_that_is_taken_is_a_conflict_and_not_a_breakdown() {
        assertThat(server.events.refused()).as("the tests before collided").isPositive();
    }

    @Test
    @Order(9)
    void what_is_noted_at_one_screen_is_seen_at_the_other() {
        Neighbours people = Neighbours.found(left.commands(), left.accounts(), "Vue Sur Cour", "Cuisine");
        people.animatedBy("cour@exemple.fr");
        people.welcome("Zélie Quatremare");
        right.stories().awaitReaders();
        Visitor visitor = Neighbours.signedIn(right.port(), "cour@exemple.fr");
        assertThat(visitor.get("/personnes?q=quatremare").body()).contains("Zélie Quatremare");
    }

    @Test
    @Order(10)
    void while_axon_server_is_gone_nothing_is_noted_and_people_are_told() {
        Neighbours people = Neighbours.found(left.commands(), left.accounts(), "Panne De Courant");
        people.administeredBy("panne@exemple.fr");
        assertThat(health()).isEqualTo(200);
        int port = server.goAway();
        assertThatThrownBy(() -> left.commands()
                        .sendAndWait(new AddTheme(people.network(), people.noted("perdu", 3), new Theme("Perdu"))))
                .isExactlyInstanceOf(Refusal.class)
                .hasMessageContaining("rien ne sera noté deux fois");
        Visitor visitor = Neighbours.signedIn(left.port(), "panne@exemple.fr");
        assertThat(visitor.get("/reseau/etat").body())
                .contains("à regarder", "Rien ne peut être noté tant qu’il ne répond pas", "Dernière panne");
        assertThat(visitor.get("/participants").status())
                .as("a list, which is in the database")
                .isEqualTo(200);
        assertThat(health()).isEqualTo(503);
        server.comeBack(port);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    left.commands()
                            .sendAndWait(
                                    new AddTheme(people.network(), people.noted("perdu", 3), new Theme("Perdu")),
                                    10,
                                    TimeUnit.SECONDS);
                    assertThat(eventsOf(people.network().toString())).isEqualTo(2);
                });
        left.stories().awaitReaders();
        assertThat(Neighbours.signedIn(left.port(), "panne@exemple.fr")
                        .get("/reseau/etat")
                        .body())
                .contains("relié", "tout va bien")
                .doesNotContain("à regarder");
    }
}
