package org.reciproque.office.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Says, as long as this application runs, that it reads with the master key: whoever would change the key finds out that
 * others still use it. A lock of PostgreSQL, which goes with the connection.
 */
final class KeyPresence implements AutoCloseable {

    private static final long LOCK = 0x5265_6369_7072_6f71L; // « Reciproq »

    private final Connection connection;

    KeyPresence(DataSource database) {
        try {
            connection = database.getConnection();
            ask("select true from (select pg_advisory_lock_shared(?)) locked");
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    /** Whether no other application reads with the key; from then on none can begin to, until this one ends. */
    boolean isAlone() {
        try {
            return ask("select pg_try_advisory_lock(?)");
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    private boolean ask(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // The lock went with it.
        }
    }
}
