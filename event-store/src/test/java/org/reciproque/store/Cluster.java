package org.reciproque.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A real PostgreSQL for the tests of this module: one server, a fresh store for whoever asks. */
final class Cluster {

    private static final AtomicInteger STORES = new AtomicInteger();
    private static final Duration START = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;

    private Cluster(EmbeddedPostgres server) {
        this.server = server;
    }

    static final Cluster ONE = started();

    static Cluster started() {
        try {
            return new Cluster(
                    EmbeddedPostgres.builder().setPGStartupWait(START).start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void stop() throws IOException {
        server.close();
    }

    /** Connections to a new database with an empty store. */
    HikariDataSource freshStore() {
        HikariDataSource database = emptyDatabase();
        JdbcTemplate sql = new JdbcTemplate(database);
        sql.execute("create schema events");
        sql.execute(script());
        return database;
    }

    HikariDataSource emptyDatabase() {
        String name = "store_" + STORES.incrementAndGet();
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(Cluster.class.getResourceAsStream("/db/events/V1__events.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Serializer json() {
        return Jackson3Serializer.builder().build();
    }

    static PostgresEventStorageEngine engine(HikariDataSource database) {
        return PostgresEventStorageEngine.builder()
                .dataSource(database)
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database)))
                .eventSerializer(json())
                .build();
    }

    static PostgresEventStore store(HikariDataSource database) {
        return PostgresEventStore.builder()
                .storageEngine(engine(database))
                .dataSource(database)
                .build();
    }
}
