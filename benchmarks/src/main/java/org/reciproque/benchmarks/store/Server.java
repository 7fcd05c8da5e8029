package org.reciproque.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL for the measures, as durable as one in earnest, and its databases. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final int CONNECTIONS = 24;

    private final EmbeddedPostgres postgres;
    private final JdbcTemplate administration;
    private int databases;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.administration = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    /**
     * @param settings beside those of durability
     * @param inMemory on a disk that costs nothing, so that only processors count; Linux alone has one
     */
    static Server start(Map<String, String> settings, boolean inMemory) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB");
        settings.forEach(builder::setServerConfig);
        if (inMemory) {
            builder.setDataDirectory(Files.createTempDirectory(MEMORY, "measure"));
        }
        Server server = new Server(builder.start());
        for (String durable : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(server.administration.queryForObject("show " + durable, String.class))) {
                server.close();
                throw new IllegalStateException(durable + " is off: nothing would be said about a real server");
            }
        }
        return server;
    }

    /** Connections to a database that holds nothing yet. */
    HikariDataSource emptyDatabase(String parameters) {
        databases++;
        String name = "measure_" + databases;
        administration.execute("create database " + name);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        String url = postgres.getJdbcUrl("postgres", name);
        pool.setJdbcUrl(parameters.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + parameters);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    void drop(HikariDataSource database) {
        String name = database.getPoolName();
        database.close();
        administration.execute("drop database " + name + " with (force)");
    }

    /** So that nobody pays for what another one left to be written. */
    void settle() {
        administration.execute("checkpoint");
    }

    String version() {
        return String.valueOf(administration.queryForObject("show server_version", String.class));
    }

    /** The process that all of the server's others descend from. */
    long process() throws IOException {
        String directory = String.valueOf(administration.queryForObject("show data_directory", String.class));
        return Long.parseLong(
                Files.readAllLines(Path.of(directory, "postmaster.pid")).get(0).trim());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
