package org.reciproque.office.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How late lists are, told to whoever looks at them and to whoever looks after them. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersTest {

    private static final String NAME = "Le réseau qui attend";
    private static final String ADMINISTRATOR = "attente-administre";
    private static final String WELL = "Les listes : tout va bien Elles sont à jour.";

    private final JdbcTemplate owner;
    private final QueryGateway queries;
    private final Stories stories;
    private final Rebuilding rebuilding;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    ReadersTest(
            @Qualifier("owner") JdbcTemplate owner, CommandGateway commands, QueryGateway queries, Accounts accounts) {
        this.owner = owner;
        this.queries = queries;
        this.stories = new Stories(commands, queries);
        this.rebuilding = new Rebuilding(commands, queries);
        this.neighbours = Neighbours.found(commands, accounts, NAME, "cuisine");
    }

    @BeforeAll
    void somebody_administers() {
        neighbours.administeredBy(ADMINISTRATOR);
        stories.awaitReaders();
    }

    /** What the page of the installation says of the lists. */
    private String lists() {
        return Jsoup.parse(page("/reseau/etat"))
                .select(".carte:has(h2:contains(Les listes))")
                .text();
    }

    @Test
    void a_reader_that_has_read_all_is_up_to_date_and_nothing_is_said_of_it_on_screens() {
        assertThat(reader("participants").state()).isEqualTo("à jour");
        assertThat(told().allUpToDate()).isTrue();
        assertThat(lists()).isEqualTo(WELL);
        assertThat(page("/participants")).doesNotContain("se mettent à jour", "Se mettent à jour");
    }

    @Test
    void a_reader_that_stopped_tells_on_which_fact_and_never_its_words_until_it_goes_on() {
        owner.execute("alter table screens.participant rename to participant_elsewhere");
        try {
            neighbours.welcome("Zélie Introuvable");
            Reader stopped = Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> reader("participants"), r -> r.stopped().isPresent());

            assertThat(stopped.state())
                    .startsWith("arrêté depuis le ")
                    .contains("sur le fait n°\u00a0")
                    .contains("«\u00a0ParticipantWelcomed\u00a0»")
                    .doesNotContain("Zélie");
            assertThat(reader("bilans").stopped()).isEmpty();
            assertThat(lists()).startsWith("Les listes : à regarder").contains("Les personnes : arrêté depuis");
            assertThat(page("/reseau/listes"))
                    .contains("arrêté depuis le", "ParticipantWelcomed", "réessaie de lui-même");
        } finally {
            owner.execute("alter table screens.participant_elsewhere rename to participant");
        }
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> reader("participants"), r -> !r.isLate());
        assertThat(lists()).isEqualTo(WELL);
    }

    @Test
    void a_fact_that_a_list_cannot_take_is_set_aside_said_so_and_read_once_it_can() {
        owner.execute(
                "alter table screens.participant add constraint nobody_so_called check (name <> 'Odile Introuvable')");
        try {
            neighbours.welcome("Odile Introuvable");
            neighbours.welcome("Awa Derrière");
            stories.awaitReaders();

            assertThat(reader("participants").state()).isEqualTo("à jour");
            assertThat(page("/participants")).contains("Awa Derrière").doesNotContain("Odile Introuvable");
            assertThat(page("/reseau/listes"))
                    .contains("Faits mis de côté", "1 fait mis de côté", "«\u00a0ParticipantWelcomed\u00a0»")
                    .doesNotContain("Introuvable");
        } finally {
            owner.execute("alter table screens.participant drop constraint nobody_so_called");
        }
        Page answer = Neighbours.signedIn(port, ADMINISTRATOR).post("/reseau/listes", "/reseau/listes/relire");
        assertThat(answer.location()).isEqualTo("/reseau/listes");
        assertThat(page("/reseau/listes")).doesNotContain("Faits mis de côté");
        assertThat(page("/participants")).contains("Odile Introuvable");
    }

    @Test
    void an_administrator_asks_for_a_rebuild_and_finds_it_again() {
        Visitor administrator = Neighbours.signedIn(port, ADMINISTRATOR);
        Page answer = administrator.post("/reseau/listes", "/reseau/listes", "lists", "bilans");

        assertThat(answer.location()).isEqualTo("/reseau/listes");
        assertThat(rebuilding.end(RebuildWork.REBUILD).phase()).isEqualTo(Phase.DONE);
        assertThat(page("/reseau/listes"))
                .contains("Les listes sont reconstruites.", "Les paroles des bilans", "Rapprocher maintenant");
    }

    @Test
    void a_rebuild_that_died_with_its_application_is_said_to_be_interrupted() {
        owner.update("insert into rebuild.run (id, work, lists, phase, facts, asked_at, node)"
                + " values (gen_random_uuid(), 'REBUILD', '{bilans}', 'READING', 10, now() + interval '1 s', 'gone')");
        try {
            assertThat(rebuilding.progress(RebuildWork.REBUILD).phase()).isEqualTo(Phase.INTERRUPTED);
            assertThat(page("/reseau/listes")).contains("les listes d’avant sont restées");
        } finally {
            owner.update("delete from rebuild.run where node = 'gone'");
        }
    }

    private ReadersTold told() {
        return queries.query(new AskReaders(), ReadersTold.class).join();
    }

    private Reader reader(String name) {
        Optional<Reader> found =
                told().readers().stream().filter(r -> r.name().equals(name)).findFirst();
        return found.orElseThrow();
    }

    private String page(String address) {
        return Neighbours.signedIn(port, ADMINISTRATOR).get(address).body();
    }
}
