package org.reciproque.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.office.database.Cluster.Stop;

/** A folder used for years: closed, opened, killed, and asked for twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptDatabaseTest {

    @TempDir
    static Path temporary;

    /** Made once for all these stories: making a cluster is most of what a test costs. */
    private Path folder = Path.of("");

    @BeforeAll
    void louise_opens_her_network_for_the_first_time() throws SQLException {
        folder = temporary.resolve("Réseau d'Élise & amis");
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            Applications.order(
                    database, "CREATE TABLE participant (name text)", "INSERT INTO participant VALUES ('Louise')");
        }
    }

    @AfterAll
    void nothing_is_left_running() {
        assertThat(cluster().postmaster()).isEmpty();
    }

    @Test
    void a_server_that_dies_by_itself_is_raised_where_it_was() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            for (int death = 0; death < 3; death++) {
                ProcessHandle server = cluster().postmaster().orElseThrow();
                assertThat(server.destroyForcibly()).isTrue();
                server.onExit().get(10, TimeUnit.SECONDS);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> Applications.ask(database, "SELECT name FROM participant"), "Louise"::equals);
            }
        }
        assertThat(cluster().postmaster()).isEmpty();
    }

    @Test
    void rows_are_there_after_a_restart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            assertThat(Applications.ask(database, "SELECT name FROM participant"))
                    .isEqualTo("Louise");
        }
        assertThat(folder.resolve("running")).doesNotExist();
        assertThat(cluster().postmaster()).isEmpty();
    }

    @Test
    void what_is_committed_is_on_the_disk_and_strangers_stay_outside() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                assertThat(Applications.ask(database, "SHOW " + setting))
                        .as(setting)
                        .isEqualTo("on");
            assertThat(Applications.ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Applications.ask(database, "SHOW idle_in_transaction_session_timeout"))
                    .isEqualTo("1min");
            assertThat(Applications.ask(database, "SHOW server_version")).startsWith(ServerPrograms.MAJOR + ".");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "devine")
                            .close())
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> Applications.ask(database, "SELECT pg_read_file('PG_VERSION')"))
                    .isInstanceOf(SQLException.class);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
    }

    @Test
    void what_a_killed_application_was_in_the_middle_of_is_cleared() throws Exception {
        Path draft = Files.createDirectories(folder.resolve("postgres.new-1234/base"))
                .getParent();
        Path output = Files.writeString(folder.resolve(".output-1234.txt"), "");
        EmbeddedDatabase.keptIn(folder).close();
        assertThat(draft).doesNotExist();
        assertThat(output).doesNotExist();
    }

    @Test
    void a_folder_which_a_restored_backup_left_open_to_everybody_is_shut_again() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder.resolve("postgres"), PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedDatabase.keptIn(folder).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    @Test
    void an_interrupted_thread_still_stops_its_server() {
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder);
        Thread.currentThread().interrupt();
        database.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cluster().postmaster()).isEmpty();
    }

    @Test
    void names_sort_and_match_as_in_french() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            Applications.order(database, "CREATE COLLATION IF NOT EXISTS noms (provider = icu, locale = 'fr-FR')");
            assertThat(
                            Applications.ask(
                                    database,
                                    "SELECT string_agg(n, ' ' ORDER BY n COLLATE noms) FROM unnest(ARRAY['Zoé','Élise','Eva']) n"))
                    .isEqualTo("Élise Eva Zoé");
            assertThat(Applications.ask(database, "SELECT lower('ÉCOLE')")).isEqualTo("école");
            assertThat(Applications.ask(database, "SELECT to_tsvector('simple', 'ÉCOLE')::text"))
                    .isEqualTo("'école':1");
            Applications.order(
                    database,
                    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                    "CREATE EXTENSION IF NOT EXISTS unaccent",
                    "CREATE EXTENSION IF NOT EXISTS pgcrypto",
                    "CREATE EXTENSION IF NOT EXISTS fuzzystrmatch");
        }
    }

    @Test
    void a_second_opening_in_the_same_application_is_refused_and_the_first_goes_on() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            refusedAsOpen(ProcessHandle.current().pid(), database.jdbcUrl());
            refusedAsOpen(ProcessHandle.current().pid(), database.jdbcUrl());
            assertThat(Applications.ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_killed_application_loses_nothing_it_committed_and_its_server_is_stopped() throws Exception {
        Process application = Applications.holding(folder);
        long orphan = cluster().postmaster().orElseThrow().pid();
        refusedAsOpen(
                application.pid(), Files.readAllLines(folder.resolve("running")).get(1));
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its application")
                .isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            assertThat(Applications.runs(orphan)).isFalse();
            assertThat(Applications.ask(database, "SELECT string_agg(name, ',') FROM savoir"))
                    .isEqualTo("greffer un pommier");
            Applications.order(database, "DROP TABLE savoir");
        }
    }

    @Test
    void an_application_told_to_end_writes_its_last_word_and_takes_its_server_with_it() throws Exception {
        Process application = Applications.holding(folder);
        application.destroy();
        assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(cluster().postmaster()).isEmpty();
        assertThat(folder.resolve("running")).doesNotExist();
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder)) {
            assertThat(Applications.ask(database, "SELECT string_agg(name, ',') FROM savoir"))
                    .isEqualTo("greffer un pommier,dernier mot");
            Applications.order(database, "DROP TABLE savoir");
        }
    }

    @Test
    void a_stale_claim_which_names_another_program_leaves_it_alone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    cluster().postmasterPid(),
                    other.pid() + "\n" + cluster().directory().cluster() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            EmbeddedDatabase.keptIn(folder).close();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void a_stale_claim_which_names_the_server_of_another_folder_leaves_it_alone() throws Exception {
        try (EmbeddedDatabase neighbour = EmbeddedDatabase.temporary()) {
            Path root = Path.of(theFolderOf(neighbour));
            Files.copy(root.resolve("postmaster.pid"), cluster().postmasterPid());
            EmbeddedDatabase.keptIn(folder).close();
            assertThat(Applications.ask(neighbour, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_port_taken_by_somebody_else_is_left_to_them() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = Cluster.freePort();
            int[] proposals = {somebody.getLocalPort(), free};
            int[] next = {0};
            int port = cluster().start(() -> proposals[next[0]++]);
            assertThat(port).isEqualTo(free);
        } finally {
            assertThat(cluster().stop(Stop.NOW, Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void a_server_says_whose_it_is() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(folder);
                ServerSession session = ServerSession.open(database.port(), database.password())) {
            assertThat(session.serves(folder.resolve("postgres"))).isTrue();
            assertThat(session.serves(temporary)).isFalse();
        }
    }

    private Cluster cluster() {
        DataDirectory directory = DataDirectory.at(folder);
        return new Cluster(directory, ServerPrograms.unpackedUnder(directory.programs()), Durability.KEPT);
    }

    private void refusedAsOpen(long process, String jdbcUrl) {
        assertThatThrownBy(() -> EmbeddedDatabase.keptIn(folder))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessage("Ce dossier de données est déjà ouvert par une autre instance de Réciproque (processus "
                        + process + "). Fermez-la, ou donnez son adresse JDBC : " + jdbcUrl);
    }

    private static String theFolderOf(EmbeddedDatabase database) throws SQLException, IOException {
        try (ServerSession session = ServerSession.open(database.port(), database.password());
                Stream<Path> folders = Files.list(TemporaryFolders.ofThisUser())) {
            for (Path each : folders.map(folder -> folder.resolve("postgres"))
                    .filter(Files::exists)
                    .toList()) if (session.serves(each)) return each.toString();
        }
        throw new AssertionError("no temporary folder is served at port " + database.port());
    }
}
