package org.reciproque.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Statements that take as long as they take. Elsewhere the database ends a transaction after five seconds, since nobody
 * reads facts past one that writes; a statement by itself is a transaction too. Only for what writes nothing, or numbers
 * its transaction at its very end: questions, indexes built concurrently, {@code analyze}, and {@code vacuum}.
 */
@Component
final class Unhurried {

    private static final String LIMIT = "transaction_timeout";

    private final DataSource source;

    Unhurried(@Qualifier("owner") DataSource source) {
        this.source = source;
    }

    void execute(String statement) {
        ask(database -> {
            database.execute(statement);
            return true;
        });
    }

    /** On a connection of its own, in no transaction. */
    <T> T ask(Function<JdbcTemplate, T> question) {
        try (Connection connection = source.getConnection()) {
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            String usual = database.queryForObject("show " + LIMIT, String.class);
            database.execute("set " + LIMIT + " = 0");
            try {
                return question.apply(database);
            } finally {
                limit(connection, usual == null ? "default" : "'" + usual + "'");
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Nobody may get a connection without a limit: one that does not take it back is not used again. */
    private static void limit(Connection connection, String limit) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set " + LIMIT + " = " + limit);
        } catch (SQLException broken) {
            connection.abort(Runnable::run);
        }
    }
}
