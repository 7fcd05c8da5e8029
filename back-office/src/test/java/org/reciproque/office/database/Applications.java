package org.reciproque.office.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What several tests do with applications and their databases. */
final class Applications {

    private Applications() {}

    /** Starts a JVM of its own and returns once its row is committed. */
    static Process holding(Path... folder) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), ApplicationWhichHolds.class.getName()));
        for (Path each : folder) line.add(each.toString());
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        for (String said = output.readLine(); said != null; said = output.readLine()) {
            if (said.startsWith("HELD")) return process;
        }
        return Assertions.fail("the application ended before it held its folder");
    }

    static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    static void order(EmbeddedDatabase database, String... orders) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String order : orders) statement.execute(order);
        }
    }

    /** A process which ended but whose end nobody has asked about yet keeps its number, and no command. */
    static boolean runs(long process) {
        return ProcessHandle.of(process).flatMap(each -> each.info().command()).isPresent();
    }
}
