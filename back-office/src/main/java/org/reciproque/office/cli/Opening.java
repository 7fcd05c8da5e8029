package org.reciproque.office.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.Reciproque;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.Refusal;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Where the data is, and how the application is opened on it. */
final class Opening {

    /** One question waits so long; PostgreSQL would end a transaction that waits for a minute. */
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private static final int TIMES = 90;

    /** What these would say when the application cannot start is said in one sentence by the command itself. */
    private static final List<String> SAID_BY_THE_COMMAND = List.of(
            "org.springframework.boot",
            "org.springframework.context",
            "org.flywaydb",
            "com.zaxxer.hikari",
            "org.apache.catalina.core.StandardService",
            "org.apache.coyote");

    @Option(
            names = "--data",
            paramLabel = "DOSSIER|jdbc:…",
            description = "Le dossier où Réciproque garde ses données, ou l’adresse JDBC d’un PostgreSQL.")
    @Nullable
    String data;

    @Option(
            names = "--key",
            paramLabel = "FICHIER",
            description = "Le fichier de la clé des mots des personnes, s’il n’est pas à sa place habituelle.")
    @Nullable
    String key;

    /** Opens the application without its screens. */
    Open withoutScreens(String whenNothingIsGiven) {
        return withoutScreens(whenNothingIsGiven, Map.of());
    }

    /** The same, with settings of one command. */
    Open withoutScreens(String whenNothingIsGiven, Map<String, Object> settings) {
        return new Open(application(WebApplicationType.NONE, settings, whenNothingIsGiven));
    }

    /** Opens the application with its screens, which stay until it is stopped. */
    ConfigurableApplicationContext withScreens(int port, String whenNothingIsGiven) {
        return application(WebApplicationType.SERVLET, Map.of("server.port", port), whenNothingIsGiven);
    }

    private ConfigurableApplicationContext application(
            WebApplicationType kind, Map<String, Object> more, String whenNothingIsGiven) {
        Map<String, Object> settings = new LinkedHashMap<>(more);
        String where = data == null ? whenNothingIsGiven : data;
        if (where.startsWith("jdbc:")) {
            settings.put("spring.datasource.url", where);
        } else {
            settings.put("reciproque.data.directory", where);
        }
        if (key != null) {
            settings.put("reciproque.key-file", key);
        }
        for (String logger : SAID_BY_THE_COMMAND) {
            settings.put("logging.level." + logger, "off");
        }
        return new SpringApplicationBuilder(Reciproque.class)
                .web(kind)
                .logStartupInfo(false)
                .properties("spring.main.log-startup-info=false")
                .run(settings.entrySet().stream()
                        .map(s -> "--" + s.getKey() + "=" + s.getValue())
                        .toArray(String[]::new));
    }

    /** The directory used when no other is named. */
    static String usualDirectory() {
        return System.getProperty("user.home") + "/.reciproque";
    }

    /** The application, opened to answer one question. */
    record Open(ConfigurableApplicationContext application) implements AutoCloseable {

        CommandGateway commands() {
            return application.getBean(CommandGateway.class);
        }

        QueryGateway queries() {
            return application.getBean(QueryGateway.class);
        }

        /** Waits until every fact has been read, however long a rebuild takes. */
        void awaitReaders() {
            boolean read = false;
            for (int turn = 0; turn < TIMES && !read; turn++) {
                read = queries().query(new AwaitReaders(A_WHILE), Boolean.class).join();
            }
            if (!read) {
                throw new Refusal("La lecture des faits n’est pas terminée : réessayez dans un moment.");
            }
        }

        @Override
        public void close() {
            application.close();
        }
    }
}
