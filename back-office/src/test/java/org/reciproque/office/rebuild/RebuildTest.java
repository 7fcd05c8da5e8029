package org.reciproque.office.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Rebuilding;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildProgress.Difference;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {

    private static final String NAME = "Le réseau qu’on reconstruit";

    private final JdbcTemplate owner;
    private final HikariDataSource source;
    private final EventProcessingConfiguration processing;
    private final CommandGateway commands;
    private final Accounts accounts;
    private final Stories stories;
    private final Rebuilding rebuilding;

    @Autowired
    RebuildTest(
            @Qualifier("owner") JdbcTemplate owner,
            @Qualifier("owner") HikariDataSource source,
            EventProcessingConfiguration processing,
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts) {
        this.owner = owner;
        this.source = source;
        this.processing = processing;
        this.commands = commands;
        this.accounts = accounts;
        this.stories = new Stories(commands, queries);
        this.rebuilding = new Rebuilding(commands, queries);
    }

    @BeforeAll
    void a_network_has_lived() {
        stories.bringIn(NAME, Stories.file("network-story.csv"));
    }

    @Test
    void after_a_rebuild_the_catalogue_cannot_be_told_from_before() {
        List<String> before = catalogue();
        assertThat(before).anyMatch(line -> line.startsWith("policy")).anyMatch(line -> line.startsWith("view"));

        assertThat(rebuilding.rebuild().phase()).isEqualTo(Phase.DONE);

        assertThat(catalogue()).isEqualTo(before);
        assertThat(besideTheLiving()).isEmpty();
    }

    @Test
    void one_list_alone_is_built_anew_with_its_words_and_the_others_stay_as_they_are() {
        Map<String, String> before = Rebuilding.hashes(owner);
        String people = oid("screens.participant");
        owner.update("update screens.bilan_words set thanks = 'gâté' where thanks is not null");
        owner.update("delete from screens.spoken where shown_in = 'screens.bilan_words' and column_name = 'thanks'");

        RebuildProgress end = rebuilding.rebuild("bilans");

        assertThat(end.lists()).containsExactly("les paroles des bilans");
        assertThat(Rebuilding.hashes(owner)).isEqualTo(before);
        assertThat(oid("screens.participant")).isEqualTo(people);
    }

    @Test
    void whoever_reads_meanwhile_never_finds_a_list_empty_or_gone() {
        long people = count("screens.participant_now");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Long>> read = CompletableFuture.supplyAsync(() -> {
            List<Long> counts = new ArrayList<>();
            while (!over.get()) {
                counts.add(count("screens.participant_now"));
                counts.add(count("screens.participant_now"));
            }
            return counts;
        });
        for (int turn = 0; turn < 3; turn++) {
            assertThat(rebuilding.rebuild("participants", "figures").phase()).isEqualTo(Phase.DONE);
        }
        over.set(true);

        assertThat(read.join()).hasSizeGreaterThan(20).containsOnly(people);
    }

    @Test
    void what_is_noted_while_lists_are_built_is_in_them() {
        Neighbours neighbours = Neighbours.found(commands, accounts, "Le réseau qui continue");
        commands.<Object>sendAndWait(new RebuildLists(List.of()));
        int welcomed = 0;
        while (!rebuilding.progress(RebuildWork.REBUILD).over()) {
            neighbours.welcome("Arrivée n° " + welcomed);
            welcomed++;
        }
        neighbours.welcome("La dernière arrivée");
        stories.awaitReaders();

        assertThat(rebuilding.progress(RebuildWork.REBUILD).phase()).isEqualTo(Phase.DONE);
        assertThat(owner.queryForObject(
                        "select count(*) from screens.participant_now where network = ?",
                        Integer.class,
                        neighbours.network().value()))
                .isEqualTo(welcomed + 1);
        assertSaysWhatTheFactsSay();
    }

    @Test
    void a_long_report_is_not_disturbed_and_nobody_queues_behind_it() throws SQLException {
        try (Connection report = source.getConnection();
                Statement reading = report.createStatement()) {
            report.setAutoCommit(false);
            reading.execute("select count(*) from screens.sheet");
            commands.<Object>sendAndWait(new RebuildLists(List.of("savoirs")));
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> rebuilding.progress(RebuildWork.REBUILD).phase() == Phase.CHANGING_OVER);
            for (int turn = 0; turn < 20; turn++) {
                long before = System.nanoTime();
                count("screens.sheet_shown");
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            }
            reading.execute("select count(*) from screens.sheet");
            report.commit();
            report.setAutoCommit(true);
        }
        assertThat(rebuilding.end(RebuildWork.REBUILD).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void a_second_one_is_refused_while_the_first_goes_on() throws SQLException {
        try (Connection report = source.getConnection();
                Statement reading = report.createStatement()) {
            report.setAutoCommit(false);
            reading.execute("select count(*) from screens.gathering");
            commands.<Object>sendAndWait(new RebuildLists(List.of("gatherings")));

            assertThatThrownBy(() -> rebuilding.rebuild("bilans"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("déjà en train");
            report.commit();
            report.setAutoCommit(true);
        }
        assertThat(rebuilding.end(RebuildWork.REBUILD).phase()).isEqualTo(Phase.DONE);
    }

    /** Rows are told of again and again, and some fall silent, after they were written. */
    @Test
    void little_memory_makes_it_write_more_often_and_changes_nothing_else() {
        Map<String, String> before = Rebuilding.hashes(owner);
        System.setProperty("reciproque.rebuild.memory", "100000");
        try {
            assertThat(rebuilding.rebuild().phase()).isEqualTo(Phase.DONE);
        } finally {
            System.clearProperty("reciproque.rebuild.memory");
        }
        assertThat(Rebuilding.hashes(owner)).isEqualTo(before);
    }

    @Test
    void readers_stand_still_while_another_application_puts_their_list_in_place() throws SQLException {
        StreamingEventProcessor reader = processing
                .eventProcessor("bilans", StreamingEventProcessor.class)
                .orElseThrow();
        try (Connection other = source.getConnection();
                Statement lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x5243_5251 + ", 18)");
            owner.update("insert into rebuild.run (id, work, lists, phase, facts, asked_at, node)"
                    + " values (gen_random_uuid(), 'REBUILD', '{bilans}', 'CHANGING_OVER', 1, now() + interval '1 s',"
                    + " 'another')");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !reader.isRunning());
            lock.execute("select pg_advisory_unlock_all()");
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(reader::isRunning);
        owner.update("delete from rebuild.run where node = 'another'");
        stories.awaitReaders();
    }

    /** The owner's transactions end after five seconds; a question is one too. */
    @Test
    void a_comparison_that_has_to_wait_long_comes_to_its_end() throws Exception {
        commands.<Object>sendAndWait(new CompareLists(List.of("network")));
        try (Connection other = source.getConnection();
                Statement reading = other.createStatement()) {
            reading.execute("set transaction_timeout = 0; set idle_in_transaction_session_timeout = 0");
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> rebuilding.progress(RebuildWork.COMPARISON).phase() == Phase.COMPARING);
            other.setAutoCommit(false);
            reading.execute("lock table screens.network in access exclusive mode");
            Thread.sleep(7_000);
            other.commit();
            other.setAutoCommit(true);
            reading.execute("set transaction_timeout = '5s'; set idle_in_transaction_session_timeout = '5s'");
        }
        assertThat(rebuilding.end(RebuildWork.COMPARISON).sentence())
                .isEqualTo("Les listes disent ce que disent les faits.");
    }

    @Test
    void whoever_reads_another_list_that_a_view_speaks_of_too_is_not_in_the_way() throws SQLException {
        try (Connection report = source.getConnection();
                Statement reading = report.createStatement()) {
            reading.execute("set transaction_timeout = 0; set idle_in_transaction_session_timeout = 0");
            report.setAutoCommit(false);
            reading.execute("select count(*) from screens.fact, screens.participant");
            assertThat(rebuilding.rebuild("echanges").phase()).isEqualTo(Phase.DONE);
            report.commit();
            report.setAutoCommit(true);
            reading.execute("set transaction_timeout = '5s'; set idle_in_transaction_session_timeout = '5s'");
        }
    }

    @Test
    void one_that_lost_its_lock_touches_nothing_that_somebody_else_builds() throws SQLException {
        String before = oid("screens.gathering");
        try (Connection report = source.getConnection();
                Statement reading = report.createStatement()) {
            reading.execute("set transaction_timeout = 0; set idle_in_transaction_session_timeout = 0");
            report.setAutoCommit(false);
            reading.execute("select count(*) from screens.gathering");
            commands.<Object>sendAndWait(new RebuildLists(List.of("gatherings")));
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> rebuilding.progress(RebuildWork.REBUILD).phase() == Phase.CHANGING_OVER);
            owner.execute("create table screens_next.of_somebody_else ()");
            owner.queryForList(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 18");
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> said("gatherings").contains("a coupé la connexion"));
            report.commit();
            report.setAutoCommit(true);
            reading.execute("set transaction_timeout = '5s'; set idle_in_transaction_session_timeout = '5s'");
        }
        assertThat(besideTheLiving()).contains("of_somebody_else");
        assertThat(oid("screens.gathering")).isEqualTo(before);
        assertThat(rebuilding.rebuild("gatherings").phase()).isEqualTo(Phase.DONE);
        assertThat(besideTheLiving()).isEmpty();
    }

    @Test
    void readers_go_on_even_where_their_claims_could_not_be_given_back() {
        owner.execute("create function events.nobody() returns trigger language plpgsql as"
                + " 'begin raise exception ''kept''; end'");
        owner.execute("create trigger kept before update on events.token for each row"
                + " when (old.owner is not null and new.owner is null and old.processor_name = 'bilans')"
                + " execute function events.nobody()");
        try {
            assertThat(rebuilding.rebuild("bilans", "savoirs").phase()).isEqualTo(Phase.DONE);
        } finally {
            owner.execute("drop function events.nobody() cascade");
        }
        for (String name : List.of("bilans", "savoirs")) {
            assertThat(processing.eventProcessor(name, StreamingEventProcessor.class))
                    .get()
                    .matches(StreamingEventProcessor::isRunning);
        }
        stories.awaitReaders();
    }

    @Test
    void where_words_are_shown_is_put_right_whatever_differs_there() {
        Map<String, String> before = Rebuilding.hashes(owner);
        owner.update("insert into screens.spoken select gen_random_uuid(), network, words, whose, shown_in, row_id,"
                + " column_name from screens.spoken where shown_in = 'screens.bilan_words'");
        owner.update("update screens.spoken set whose = gen_random_uuid() where shown_in = 'screens.bilan_words'"
                + " and column_name = 'thanks'");

        assertThat(rebuilding.rebuild("bilans").phase()).isEqualTo(Phase.DONE);

        assertThat(Rebuilding.hashes(owner)).isEqualTo(before);
    }

    @Test
    void an_unknown_list_is_refused_with_the_names_of_those_there_are() {
        assertThatThrownBy(() -> rebuilding.rebuild("chansons"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("chansons")
                .hasMessageContaining("savoirs (les offres et les demandes)");
    }

    @Test
    void one_that_dies_leaves_the_living_lists_and_the_next_one_begins_from_nothing() {
        Map<String, String> before = Rebuilding.hashes(owner);
        owner.execute("create table screens_next.sheet (left_by text)");
        owner.execute("create function screens.nobody() returns trigger language plpgsql as 'begin return null; end'");
        owner.execute("create trigger surprise after truncate on screens.sheet for each statement"
                + " execute function screens.nobody()");
        try {
            RebuildProgress end = rebuilding.rebuild("savoirs");

            assertThat(end.phase()).isEqualTo(Phase.FAILED);
            assertThat(end.sentence()).contains("les listes d’avant restent");
            assertThat(Rebuilding.hashes(owner)).isEqualTo(before);
            assertThat(besideTheLiving()).isEmpty();
        } finally {
            owner.execute("drop function screens.nobody() cascade");
        }
        assertThat(rebuilding.rebuild("savoirs").phase()).isEqualTo(Phase.DONE);
        assertThat(Rebuilding.hashes(owner)).isEqualTo(before);
    }

    @Test
    void a_missing_row_a_changed_row_and_a_row_too_many_are_found_and_mended() {
        NetworkId network = NetworkId.named(NAME);
        Map<String, String> before = Rebuilding.hashes(owner);
        assertSaysWhatTheFactsSay();
        owner.update(
                "delete from screens.fact where id = (select min(id::text)::uuid from screens.fact where network = ?)",
                network.value());
        owner.update(
                "update screens.participant set area = 'ailleurs' where id ="
                        + " (select min(id::text)::uuid from screens.participant where network = ?)",
                network.value());
        owner.update(
                "insert into screens.theme (id, network, name) values (gen_random_uuid(), ?, 'Invention')",
                network.value());

        RebuildProgress found = rebuilding.compare();

        assertThat(found.differences())
                .containsExactlyInAnyOrder(
                        new Difference("les faits et les chiffres", network, 1, 0, 0),
                        new Difference("les personnes", network, 0, 1, 0),
                        new Difference("les réseaux, leurs thèmes et leurs réglages", network, 0, 0, 1));
        assertThat(found.differences().get(0).sentence())
                .isEqualTo("les faits et les chiffres\u00a0: 1 ligne manquante");
        rebuilding.rebuild();
        assertSaysWhatTheFactsSay();
        assertThat(Rebuilding.hashes(owner)).isEqualTo(before);
    }

    private void assertSaysWhatTheFactsSay() {
        RebuildProgress compared = rebuilding.compare();
        assertThat(compared.sentence()).isEqualTo("Les listes disent ce que disent les faits.");
        assertThat(compared.differences()).isEmpty();
    }

    private long count(String relation) {
        Long rows = owner.queryForObject("select count(*) from " + relation, Long.class);
        return rows == null ? -1 : rows;
    }

    private String said(String list) {
        return String.join(
                "",
                owner.queryForList(
                        "select coalesce(said, '') from rebuild.run where lists = array[?]::text[] order by asked_at desc limit 1",
                        String.class,
                        list));
    }

    private String oid(String table) {
        return String.valueOf(owner.queryForObject("select '" + table + "'::regclass::oid", String.class));
    }

    private List<String> besideTheLiving() {
        return owner.queryForList(
                "select table_name from information_schema.tables where table_schema in ('screens_next', 'screens_past')",
                String.class);
    }

    /** All that the schema of the screens is, beside its rows. */
    private List<String> catalogue() {
        return owner.queryForList("""
                select 'column ' || concat_ws(' ', c.table_name, c.column_name, row_number() over (
                           partition by c.table_name order by c.ordinal_position), c.data_type, c.udt_name, c.is_nullable,
                           c.column_default, c.collation_name, c.is_identity, c.is_updatable)
                from information_schema.columns c where c.table_schema = 'screens'
                union all
                select 'relation ' || concat_ws(' ', c.relname, c.relkind, c.relowner::regrole, c.relrowsecurity,
                           c.relforcerowsecurity, c.reloptions::text,
                           (select string_agg(a::text, ' ' order by a::text) from unnest(c.relacl) a),
                           obj_description(c.oid, 'pg_class'))
                from pg_class c where c.relnamespace = 'screens'::regnamespace
                union all
                select 'constraint ' || concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = 'screens'::regnamespace
                union all
                select 'index ' || indexdef from pg_indexes where schemaname = 'screens'
                union all
                select 'policy ' || concat_ws(' ', tablename, policyname, permissive, roles::text, cmd, qual, with_check)
                from pg_policies where schemaname = 'screens'
                union all
                select 'view ' || viewname || ' ' || viewowner || ' ' || definition from pg_views where schemaname = 'screens'
                order by 1""", String.class);
    }
}
