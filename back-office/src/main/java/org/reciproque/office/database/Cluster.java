package org.reciproque.office.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.reciproque.office.database.ServerPrograms.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL cluster of one folder: made once, started on a free port of this machine, stopped. */
record Cluster(DataDirectory directory, ServerPrograms programs, Durability durability) {

    /** How to ask a server to leave. */
    enum Stop {
        /** Once the last client has left. */
        WHEN_UNUSED("smart"),
        /** At once, clients' open transactions being undone. */
        NOW("fast"),
        /** Without even tidying: the next start recovers, nothing committed is lost. */
        ABRUPTLY("immediate");

        private final String mode;

        Stop(String mode) {
            this.mode = mode;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    /** Recovery after a power cut reads the whole journal again before the server answers. */
    private static final Duration START_WAIT = Duration.ofMinutes(3);

    private static final Duration INITDB_WAIT = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 6;
    private static final long LOG_LIMIT = 5L << 20;

    /** Makes the cluster under another name first, so that a half-made one never bears the name of a whole one. */
    void prepare() throws IOException {
        if (directory.isPrepared()) return;
        if (!Files.exists(directory.cluster())) {
            Path draft = directory.clusterBeingMade();
            initdb(draft);
            Files.move(draft, directory.cluster(), ATOMIC_MOVE);
        }
        directory.declarePrepared();
    }

    private void initdb(Path into) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", into.toString(), "-U", ServerSession.SUPERUSER));
        arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + directory.passwordFile(), "--encoding=UTF8"));
        arguments.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        arguments.addAll(characterTypes());
        arguments.add(durability.initdbOption());
        Outcome outcome = programs.run(directory.path(), INITDB_WAIT, "initdb", arguments);
        if (!outcome.succeeded()) {
            PrivateFile.deleteTree(into);
            throw notStarted("PostgreSQL n'a pas pu créer sa base", outcome);
        }
        Files.writeString(into.resolve("postgresql.conf"), "\ninclude 'reciproque.conf'\n", APPEND);
    }

    /** Full-text search and trigrams of PostgreSQL 17 still ask the system what a letter is, and É must be one. */
    private static List<String> characterTypes() {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) return List.of();
        return List.of(system.startsWith("Mac") ? "--lc-ctype=en_US.UTF-8" : "--lc-ctype=C.UTF-8");
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param ports proposes ports, until one is free
     * @return the port
     */
    int start(IntSupplier ports) throws IOException {
        PrivateFile.createFolder(
                directory.cluster()); // PostgreSQL refuses one which a restored backup left open to others.
        Files.writeString(directory.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Outcome outcome = new Outcome(-1, "");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = ports.getAsInt();
            outcome = startOn(port);
            if (outcome.succeeded()) return port;
            if (outcome.text().contains("could not create any TCP/IP sockets")) continue;
            if (!outcome.text().contains("pre-existing shared memory block")) break;
            pause(Duration.ofSeconds(2)); // A worker of the server before us is still finishing.
        }
        stop(Stop.NOW, Duration.ofSeconds(10));
        throw notStarted("PostgreSQL n'a pas démarré", outcome);
    }

    /** @return the outcome of pg_ctl with, as text, what the server wrote into its log meanwhile */
    private Outcome startOn(int port) throws IOException {
        Files.writeString(directory.cluster().resolve("reciproque.conf"), durability.settings(port));
        long before = freshLog();
        List<String> arguments = new ArrayList<>(List.of("start", "-w", "-t", Long.toString(START_WAIT.toSeconds())));
        arguments.addAll(List.of("-D", clusterName(), "-l", directory.log().toString()));
        Outcome outcome = programs.run(directory.path(), START_WAIT.plusSeconds(10), "pg_ctl", arguments);
        byte[] log = Files.readAllBytes(directory.log());
        String text = new String(log, (int) before, log.length - (int) before, UTF_8);
        return new Outcome(outcome.code(), text.isBlank() ? outcome.text() : text);
    }

    /** Keeps the log and the one before it, and makes sure that it is ours and not the server's to create. */
    private long freshLog() throws IOException {
        Path log = directory.log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT)
            Files.move(log, log.resolveSibling("postgres.log.1"), REPLACE_EXISTING);
        if (!Files.exists(log)) PrivateFile.write(log, "");
        return Files.size(log);
    }

    /** @return whether no server of this cluster runs any more */
    boolean stop(Stop how, Duration patience) {
        if (!isRunning()) return true;
        List<String> arguments =
                List.of("stop", "-w", "-m", how.mode, "-t", Long.toString(patience.toSeconds()), "-D", clusterName());
        Outcome outcome = programs.run(directory.path(), patience.plusSeconds(5), "pg_ctl", arguments);
        if (!outcome.succeeded() && isRunning()) LOG.debug("pg_ctl stop : {}", outcome.text());
        return outcome.succeeded() || !isRunning();
    }

    private String clusterName() {
        return directory.cluster().toString();
    }

    private boolean isRunning() {
        return postmaster().isPresent();
    }

    /** The living process whose number {@code postmaster.pid} bears, whatever it is. */
    Optional<ProcessHandle> postmaster() {
        try {
            List<String> claim = Files.readAllLines(postmasterPid());
            // A server which runs by itself, without a postmaster, writes its number negative.
            return ProcessHandle.of(Math.abs(Long.parseLong(claim.get(0).strip())));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    Path postmasterPid() {
        return directory.cluster().resolve("postmaster.pid");
    }

    /** A port of the loopback which was free a moment ago. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseRefusal("Cette machine n'a plus aucun port réseau libre : redémarrez-la.", e);
        }
    }

    private DatabaseRefusal notStarted(String what, Outcome outcome) {
        String text = outcome.text();
        if (text.contains("No space left on device") || text.contains("Disk quota exceeded"))
            return DataDirectory.full(directory.path());
        if (text.contains("cannot be run as root")
                || text.contains("execution of the PostgreSQL server is not permitted"))
            return new DatabaseRefusal(
                    "PostgreSQL refuse d'être lancé par l'administrateur (root) de cette machine : lancez Réciproque avec un compte ordinaire.");
        String reason = text.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .findFirst()
                .orElse(outcome.lastWord());
        return new DatabaseRefusal(what + " dans « " + directory.path() + " » ; il dit : " + reason.strip());
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
