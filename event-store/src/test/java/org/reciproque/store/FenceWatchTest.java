package org.reciproque.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reciproque.store.FenceWatch.Forgotten;

/** A transaction that somebody left open is told, with what to do about it. */
class FenceWatchTest {

    private static final Duration TOO_LONG = Duration.ofMillis(200);

    private final HikariDataSource database = Cluster.ONE.freshStore();
    private final PostgresEventStorageEngine engine = Cluster.engine(database);
    private final FenceWatch watch = new FenceWatch(database, TOO_LONG);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothing_is_told_while_everybody_is_quick() {
        engine.appendEvents(Said.by("Aya", 0, "bonjour"));

        assertThat(watch.held()).isEmpty();
    }

    @Test
    void a_transaction_left_open_is_told_and_its_cure_lets_readers_go_on() throws Exception {
        Connection forgotten = database.getConnection();
        forgotten.setAutoCommit(false);
        long session;
        try (Statement statement = forgotten.createStatement()) {
            statement.execute("set application_name = 'an import'");
            var row = statement.executeQuery("select pg_backend_pid(), pg_current_xact_id()");
            row.next();
            session = row.getLong(1);
        }
        engine.appendEvents(Said.by("Aya", 0, "bonjour"));
        Thread.sleep(2 * TOO_LONG.toMillis());

        assertThat(engine.readEvents(null, false)).isEmpty();
        assertThat(watch.held()).hasValueSatisfying(age -> assertThat(age).isGreaterThan(TOO_LONG));
        Forgotten told = watch.forgotten().stream()
                .filter(open -> open.session().equals(Long.toString(session)))
                .findFirst()
                .orElseThrow();
        assertThat(told.application()).isEqualTo("an import");
        assertThat(told.age()).isGreaterThan(TOO_LONG);

        try (Connection administrator = database.getConnection();
                Statement statement = administrator.createStatement()) {
            statement.execute(told.cure());
        }
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(engine.readEvents(null, false).toList()).hasSize(1));
        assertThat(watch.held()).isEmpty();
    }
}
