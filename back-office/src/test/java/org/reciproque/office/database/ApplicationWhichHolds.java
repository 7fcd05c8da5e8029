package org.reciproque.office.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** An application of its own, to be killed: opens the folder, commits one row, says so, and waits for the end; told to end, it
 * first writes another. */
final class ApplicationWhichHolds {

    private ApplicationWhichHolds() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database =
                arguments.length == 0 ? EmbeddedDatabase.temporary() : EmbeddedDatabase.keptIn(Path.of(arguments[0]));
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE savoir (name text)");
            statement.execute("INSERT INTO savoir VALUES ('greffer un pommier')");
            connection.commit();
            statement.execute("INSERT INTO savoir VALUES ('jamais validé')");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> sayLastWord(connection)));
            System.out.println("HELD " + database.jdbcUrl());
            new CountDownLatch(1).await();
        }
    }

    /** As a web application which ends its requests while the JVM is already shutting down. */
    private static void sayLastWord(Connection connection) {
        try (connection;
                Statement statement = connection.createStatement()) {
            Thread.sleep(700);
            connection.rollback();
            statement.execute("INSERT INTO savoir VALUES ('dernier mot')");
            connection.commit();
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
