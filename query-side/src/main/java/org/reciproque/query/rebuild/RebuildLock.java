package org.reciproque.query.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One rebuild at a time, whatever the number of applications: a lock of the database, which goes by itself with the
 * connection of whoever dies. It holds no transaction.
 */
@Component
class RebuildLock {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);

    /** « rebuild » in numbers, so that no other program takes the same by chance. */
    private static final int CLASS = 0x5243_5251;

    private static final int LOCK = 18;

    private final DataSource source;
    private final JdbcTemplate database;

    RebuildLock(@Qualifier("owner") DataSource source, @Qualifier("owner") JdbcTemplate database) {
        this.source = source;
        this.database = database;
    }

    /** The lock, as long as it is open. */
    record Taken(Connection connection) implements AutoCloseable {

        /** Whether the connection that holds it still lives. */
        boolean holds() {
            try {
                return asks(
                        connection,
                        "select exists (select from pg_locks where pid = pg_backend_pid()"
                                + " and locktype = 'advisory' and classid = ? and objid = ?)");
            } catch (SQLException gone) {
                return false;
            }
        }

        @Override
        public void close() {
            letGo(connection);
        }
    }

    Optional<Taken> take() {
        try {
            Connection connection = source.getConnection();
            try {
                if (asks(connection, "select pg_try_advisory_lock(?, ?)")) {
                    return Optional.of(new Taken(connection));
                }
            } catch (SQLException unsure) {
                abandon(connection);
                throw unsure;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void letGo(Connection connection) {
        try {
            if (asks(connection, "select pg_advisory_unlock(?, ?)")) {
                connection.close();
                return;
            }
        } catch (SQLException unsure) {
            LOG.debug("The lock was not given back; its connection is closed", unsure);
        }
        abandon(connection);
    }

    /** A connection which may hold the lock does not go back to the others: it ends, and the lock with it. */
    private static void abandon(Connection connection) {
        try (connection) {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("The connection of the lock was gone already", gone);
        }
    }

    /** Whether some application is at work. */
    boolean isTaken() {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from pg_locks where locktype = 'advisory' and classid = ? and objid = ?"
                        + " and database = (select oid from pg_database where datname = current_database()))",
                Boolean.class,
                CLASS,
                LOCK));
    }

    private static boolean asks(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, CLASS);
            statement.setInt(2, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
