package org.reciproque.office.cleaning;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.office.wall.Errand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Cleans the files of the database of what the rows no longer say. Each table that showed words is written anew without
 * its old row versions, and its statistics, which repeat frequent values, are taken again; then what the statistics said
 * before goes too. Every table here is small enough to be locked for the moment this takes.
 */
@Component
class FileCleaning implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FileCleaning.class);

    /** Several people may be forgotten in a row: they are cleaned away together. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_name not like 'flyway%'
              and (table_schema in ('screens', 'accounts') or table_schema = 'keys' and table_name = 'person')
            order by 1""";

    private final HikariDataSource source;
    private final JdbcTemplate database;
    private final QueryGateway queries;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "cleaning");
        named.setDaemon(true);
        return named;
    });

    FileCleaning(
            @Qualifier("owner") HikariDataSource source,
            @Qualifier("owner") JdbcTemplate database,
            QueryGateway queries) {
        this.source = source;
        this.database = database;
        this.queries = queries;
    }

    void soon() {
        in(SOON);
    }

    /** What was left undone when the application stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        soon();
    }

    private void in(Duration wait) {
        if (!thread.isShutdown()) {
            thread.schedule(this::clean, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void clean() {
        try (Errand.Under here = Errand.CLEANING.begin()) {
            List<UUID> asked = database.queryForList("select id from screens.files_to_clean", UUID.class);
            if (asked.isEmpty()) {
                return;
            }
            // Old versions are there once every reader has let go of the words, and not before.
            if (!queries.query(new AwaitReaders(PATIENCE), Boolean.class).join()) {
                in(AGAIN);
                return;
            }
            writeAnew(database.queryForList(TABLES, String.class));
            database.update(
                    "delete from screens.files_to_clean where id = any (?)", (Object) asked.toArray(UUID[]::new));
            LOG.info("Fichiers de la base nettoyés après {} effacement(s)", asked.size());
        } catch (SQLException | RuntimeException failed) {
            if (!thread.isShutdown()) {
                LOG.warn(
                        "Le nettoyage des fichiers sera repris dans une minute : {}",
                        failed.getClass().getSimpleName());
                in(AGAIN);
            }
        }
    }

    /** Outside any transaction, as the database asks. */
    private void writeAnew(List<String> tables) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("set lock_timeout = '20s'");
            statement.execute("set transaction_timeout = 0");
            try {
                for (String table : tables) {
                    statement.execute("vacuum (full, analyze) " + table);
                }
                cleanStatistics(statement);
                letGoOfJournals(statement);
            } finally {
                statement.execute("reset lock_timeout");
                statement.execute("set transaction_timeout = '5s'");
            }
        }
    }

    private static void cleanStatistics(Statement statement) throws SQLException {
        if (says(statement, "pg_has_role(datdba, 'USAGE') from pg_database where datname = current_database()")) {
            statement.execute("vacuum full pg_catalog.pg_statistic");
        }
    }

    /**
     * The journals of the server repeat what was written until the next checkpoint throws them away; in our own database,
     * which lets us ask for it. Elsewhere they go when whoever runs the database says.
     */
    private static void letGoOfJournals(Statement statement) throws SQLException {
        if (says(
                statement,
                "pg_has_role('pg_checkpoint', 'USAGE') and has_function_privilege('pg_switch_wal()', 'EXECUTE')")) {
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
        }
    }

    private static boolean says(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select " + question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
