package org.reciproque.office.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reciproque.AtTheMachine;
import org.reciproque.Neighbours;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.network.FoundingCommand.AddTheme;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.RebuildProgress.Difference;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.report.PrintPage;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.welcome.FirstVisit;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One application for each part, and two for what is asked of most. */
@ExtendWith(AtTheMachine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideBySideTest {

    private final AxonServerDouble server = new AxonServerDouble();
    private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private final String key = MasterKey.fresh().text();
    private final Side deciding = side("decide", "command-side");
    private final Side decidingToo = side("decide aussi", "command-side");
    private final int healthPort = Side.freePort();
    private final Side reading = Side.of(
            "lit",
            server.address(),
            database,
            key,
            "query-side",
            "--reciproque.health-port=" + healthPort,
            "--reciproque.stays-open=true");
    private final Side writing = side("ecrit", "reporting,research-export");
    private final Side showing = side("montre", "screens");

    private Side side(String name, String parts) {
        return Side.of(name, server.address(), database, key, parts);
    }

    @AfterAll
    void everybody_leaves() {
        List.of(showing, writing, reading, decidingToo, deciding).forEach(Side::close);
        server.close();
        database.close();
    }

    @Test
    void what_is_noted_on_a_screen_is_decided_read_and_shown_by_three_applications() {
        Neighbours people = Neighbours.found(showing.commands(), showing.accounts(), "Les Trois Pignons", "Cuisine");
        people.animatedBy("pignon@exemple.fr");
        Visitor visitor = Neighbours.signedIn(showing.port(), "pignon@exemple.fr");
        assertThat(visitor.get("/").status()).isEqualTo(200);
        people.welcome("Zélie Quatremare");
        showing.stories().awaitReaders();
        assertThat(visitor.get("/personnes?q=quatremare").body()).contains("Zélie Quatremare");
    }

    @Test
    void a_story_is_remembered_by_one_of_those_who_decide_and_its_report_written_elsewhere() {
        StoryProgress told = showing.stories().bringIn("Les Trois Rives", Stories.file("network-story.csv"));
        assertThat(told.state()).isEqualTo(StoryProgress.State.DONE);
        WrittenFiles report = showing.queries()
                .query(
                        new ComposeActivityReport(NetworkId.named("Les Trois Rives"), 2024, new CutOff.Latest()),
                        WrittenFiles.class)
                .join();
        assertThat(report.files()).isNotEmpty().allMatch(file -> file.bytes().length > 0);
        WrittenFiles release = showing.queries()
                .query(
                        new ComposePublicRelease(NetworkId.named("Les Trois Rives"), new CutOff.Latest()),
                        WrittenFiles.class)
                .join();
        assertThat(release.files()).isNotEmpty();
    }

    @Test
    void whoever_decides_shares_the_work() {
        Neighbours people = Neighbours.found(showing.commands(), showing.accounts(), "Les Trois Moulins");
        IntStream.range(0, 30).forEach(i -> people.welcome("Personne " + i));
        assertThat(server.commands.handed().keySet()).containsExactly("decide", "decide aussi");
        assertThat(server.commands.deciders(FoundNetwork.class)).isEqualTo(2);
    }

    @Test
    void a_refusal_crosses_three_applications_to_the_screen() {
        assertThatThrownBy(() -> showing.commands()
                        .sendAndWait(new AddTheme(
                                NetworkId.named("Nulle part"),
                                Neighbours.found(showing.commands(), showing.accounts(), "Quelque part")
                                        .noted("elsewhere", 1),
                                new Theme("Jardin"))))
                .isExactlyInstanceOf(Refusal.class)
                .hasMessageNotContaining("réponse d’une autre");
    }

    @Test
    void each_part_has_what_it_needs_and_nothing_else() {
        assertThat(readers(deciding)).containsExactly("when-terms-agreed-start-echange");
        assertThat(readers(reading))
                .contains("figures", "participants", "forgetting")
                .doesNotContain("when-terms-agreed-start-echange");
        assertThat(readers(writing)).isEmpty();
        assertThat(readers(showing)).isEmpty();
        assertThat(reading.application().containsBean("reconciliation")).isTrue();
        assertThat(showing.application().containsBean("reconciliation")).isFalse();

        for (Side without : List.of(deciding, reading, writing)) {
            assertThat(without.application()).isNotInstanceOf(WebServerApplicationContext.class);
            assertThat(without.application().getBeanNamesForType(FirstVisit.class))
                    .isEmpty();
        }
        for (Side without : List.of(deciding, writing)) {
            assertThat(without.application().getBeanNamesForType(EntityManagerFactory.class))
                    .isEmpty();
        }
        assertThat(server.commands.handed().keySet()).isSubsetOf("decide", "decide aussi");
        assertThat(server.queries.answering(ComposeActivityReport.class)).isOne();
        assertThat(server.queries.answering(PrintPage.class)).isOne();
        assertThat(server.queries.answering(AwaitReaders.class)).isEqualTo(2);
    }

    @Test
    void whatever_watches_over_a_part_without_a_door_is_answered_in_words() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/sante"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Elle fait une part du travail",
                        "query-side",
                        "PostgreSQL",
                        "Axon Server",
                        "relié",
                        "Les listes");
    }

    @Test
    void lists_are_compared_and_built_anew_where_they_are_read_whoever_asks() {
        Neighbours people = Neighbours.found(showing.commands(), showing.accounts(), "Les Trois Rayons", "Lecture");
        people.welcome("Lucie");
        showing.stories().awaitReaders();
        JdbcTemplate owner = new JdbcTemplate(reading.application().getBean("owner", DataSource.class));
        owner.update(
                "delete from screens.participant where network = ?",
                people.network().value());
        Rebuilding lists = new Rebuilding(showing.commands(), showing.queries());

        assertThat(lists.compare("participants").differences())
                .containsExactly(new Difference("les personnes", people.network(), 1, 0, 0));
        assertThat(lists.rebuild("participants").phase()).isEqualTo(Phase.DONE);
        assertThat(lists.compare("participants").differences()).isEmpty();
        assertThat(showing.queries()
                        .query(new AskReaders(), ReadersTold.class)
                        .join()
                        .readers())
                .extracting(Reader::inWords)
                .contains("les personnes", "les effacements des clés et des fichiers");
    }

    @Test
    void where_lists_are_read_readers_stand_still_while_the_command_line_puts_one_in_place() throws SQLException {
        JdbcTemplate owner = new JdbcTemplate(reading.application().getBean("owner", DataSource.class));
        StreamingEventProcessor reader = reading.bean(EventProcessingConfiguration.class)
                .eventProcessor("bilans", StreamingEventProcessor.class)
                .orElseThrow();
        try (Connection other = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x5243_5251 + ", 18)");
            owner.update("insert into rebuild.run (id, work, lists, phase, facts, asked_at, node)"
                    + " values (gen_random_uuid(), 'REBUILD', '{bilans}', 'CHANGING_OVER', 1, now() + interval '1 s',"
                    + " 'another')");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !reader.isRunning());
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(reader::isRunning);
        owner.update("delete from rebuild.run where node = 'another'");
    }

    private static Set<String> readers(Side side) {
        return side.bean(EventProcessingConfiguration.class).eventProcessors().keySet();
    }

    @Test
    void parts_that_could_not_reach_each_other_are_refused() {
        for (String[] alone : new String[][] {
            {"--reciproque.parts=screens", "Axon Server"},
            {"--reciproque.parts=ecrans", "n’est pas une partie de Réciproque"},
            {"--reciproque.parts=screens --spring.profiles.active=axonserver", "PostgreSQL commun"}
        }) {
            assertThatThrownBy(() -> new org.springframework.boot.builder.SpringApplicationBuilder(
                                    org.reciproque.Reciproque.class)
                            .run(alone[0].split(" ")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(alone[1]);
        }
    }
}
