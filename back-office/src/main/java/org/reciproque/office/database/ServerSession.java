package org.reciproque.office.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** A short visit to a started server as its superuser: whose is it, and does the application have its place in it. */
final class ServerSession implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    /** Owner of the application's database, and its name; not a superuser, so that no request can read the machine's files. */
    static final String APPLICATION = "reciproque";

    /** Neither owner nor superuser: it sees the rows of one network at a time. */
    static final String SCREENS = "reciproque_screens";

    private final Connection connection;

    private ServerSession(Connection connection) {
        this.connection = connection;
    }

    static ServerSession open(int port, String password) throws SQLException {
        return open(port, password, "postgres");
    }

    static ServerSession inApplication(int port, String password) throws SQLException {
        return open(port, password, APPLICATION);
    }

    private static ServerSession open(int port, String password, String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(SUPERUSER);
        source.setPassword(password);
        source.setSslMode("disable");
        source.setLoginTimeout(20);
        return new ServerSession(source.getConnection());
    }

    /** Whether this server keeps its data in that folder and nowhere else. */
    boolean serves(Path cluster) throws SQLException, IOException {
        Path claimed = Path.of(ask("SHOW data_directory"));
        return Files.exists(claimed) && Files.isSameFile(claimed, cluster);
    }

    /**
     * A door of its own for the screens, whose password is changed each time and kept nowhere.
     *
     * @param password letters, digits, - and _ only
     */
    void makePlaceForScreens(String password) throws SQLException {
        if (ask("SELECT count(*) FROM pg_roles WHERE rolname = '" + SCREENS + "'")
                .equals("0")) order("CREATE ROLE " + SCREENS + " NOINHERIT");
        order("ALTER ROLE " + SCREENS + " LOGIN PASSWORD '" + password + "'");
        order("GRANT " + SCREENS + " TO " + APPLICATION);
    }

    /** @param password letters, digits, - and _ only, as {@link DataDirectory} draws it */
    void makePlaceForApplication(String password) throws SQLException {
        if (ask("SELECT count(*) FROM pg_roles WHERE rolname = '" + APPLICATION + "'")
                .equals("0")) order("CREATE ROLE " + APPLICATION + " LOGIN CREATEDB PASSWORD '" + password + "'");
        if (ask("SELECT count(*) FROM pg_database WHERE datname = '" + APPLICATION + "'")
                .equals("0")) order("CREATE DATABASE " + APPLICATION + " OWNER " + APPLICATION);
    }

    /** So that the application can have the server throw away journals that hold words destroyed since. */
    void letApplicationEndJournals() throws SQLException {
        order("GRANT pg_checkpoint TO " + APPLICATION);
        order("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + APPLICATION);
    }

    private String ask(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            if (!answer.next()) throw new SQLException("no answer to: " + question);
            return answer.getString(1);
        }
    }

    private void order(String order) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
