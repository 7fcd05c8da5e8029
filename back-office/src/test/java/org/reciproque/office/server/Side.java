package org.reciproque.office.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.Reciproque;
import org.reciproque.Stories;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.office.security.Accounts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several applications joined by an Axon Server, on one database with the others. */
public final class Side implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private Side(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /**
     * Starts one.
     *
     * @param parts what it is there for, as {@code reciproque.parts} says it; empty for everything
     */
    static Side of(String name, String server, EmbeddedDatabase database, String key, String parts, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=axonserver",
                "--axon.axonserver.servers=" + server,
                "--axon.axonserver.client-id=" + name,
                "--axon.axonserver.reconnect-interval=200"));
        if (!parts.isEmpty()) {
            settings.add("--reciproque.parts=" + parts);
        }
        settings.addAll(List.of(more));
        return with(database, key, settings);
    }

    /** Starts one that is whole and knows of no Axon Server. */
    public static Side alone(EmbeddedDatabase database, String key, String... more) {
        return with(database, key, List.of(more));
    }

    /** What tells any application where its database is, and the key. */
    public static List<String> settings(EmbeddedDatabase database, String key) {
        return List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--reciproque.key=" + key,
                "--reciproque.connections=8");
    }

    private static Side with(EmbeddedDatabase database, String key, List<String> more) {
        List<String> settings = new ArrayList<>(settings(database, key));
        settings.addAll(
                List.of("--reciproque.second-factor=optional", "--server.port=0", "--server.shutdown=immediate"));
        settings.addAll(more);
        return new Side(new SpringApplicationBuilder(Reciproque.class)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new)));
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public <T> T bean(Class<T> kind) {
        return application.getBean(kind);
    }

    public ConfigurableApplicationContext application() {
        return application;
    }

    public CommandGateway commands() {
        return bean(CommandGateway.class);
    }

    public QueryGateway queries() {
        return bean(QueryGateway.class);
    }

    public Stories stories() {
        return new Stories(commands(), queries());
    }

    public Accounts accounts() {
        return bean(Accounts.class);
    }

    public int port() {
        return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        application.close();
    }
}
