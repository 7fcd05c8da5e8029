package org.reciproque.office.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work that one of several applications on the same database does at a time. A lock of PostgreSQL, which goes with its
 * connection however the application ends.
 */
public final class OneAtATime {

    private static final String WAIT = "select true from (select pg_advisory_lock(hashtextextended(?, 0))) locked";
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String LET_GO = "select pg_advisory_unlock(hashtextextended(?, 0))";

    private final DataSource database;

    public OneAtATime(DataSource database) {
        this.database = database;
    }

    /** Does it once nobody else does. */
    public void inTurn(String work, Runnable todo) {
        claim(WAIT, work, todo);
    }

    /**
     * Does it, unless somebody else is doing it.
     *
     * @return whether it was done here
     */
    public boolean ifNobodyDoes(String work, Runnable todo) {
        return claim(TRY, work, todo);
    }

    private boolean claim(String how, String work, Runnable todo) {
        try (Connection claim = database.getConnection()) {
            claim.setAutoCommit(true);
            if (!takes(claim, how, work)) {
                return false;
            }
            try {
                todo.run();
            } finally {
                letGo(claim, work);
            }
            return true;
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    private static boolean takes(Connection claim, String how, String work) throws SQLException {
        try {
            return says(claim, how, work);
        } catch (SQLException unsure) {
            claim.abort(Runnable::run);
            throw unsure;
        }
    }

    /** A connection which may still hold the lock does not go back to the others: it ends, and the lock with it. */
    private static void letGo(Connection claim, String work) throws SQLException {
        try {
            says(claim, LET_GO, work);
        } catch (SQLException unsure) {
            claim.abort(Runnable::run);
            throw unsure;
        }
    }

    private static boolean says(Connection claim, String question, String work) throws SQLException {
        try (PreparedStatement statement = claim.prepareStatement(question)) {
            statement.setString(1, "reciproque/" + work);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
