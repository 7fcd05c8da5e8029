package org.reciproque.office.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.reciproque.office.database.Cluster.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL 17 server which the application brings along. It listens to 127.0.0.1 only, asks for a password, and runs until
 * {@link #close()} or the end of the JVM; one that dies by itself is started again where it was. While the JVM ends, the server waits up to ten seconds for its last client to leave, so
 * that whoever shuts down beside it can still write.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role of the screens, which sees one network at a time. */
    public static final String SCREENS = ServerSession.SCREENS;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration CLIENTS_LEAVE_WITHIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_FIRST = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_LAST = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final Ownership ownership;
    private final String password;
    private final String screensPassword = DataDirectory.drawPassword();
    private final Thread hook = new Thread(this::leaveWithTheJvm, "embedded-database-closer");
    private int port;
    private boolean closed;
    private volatile boolean leaving;

    private EmbeddedDatabase(Cluster cluster, Ownership ownership, String password) {
        this.cluster = cluster;
        this.ownership = ownership;
        this.password = password;
    }

    /**
     * Opens the database kept in this folder, making both at the first time. A server which a killed application left running on
     * it is stopped first, and its committed data is there.
     *
     * @param dataDirectory a new or empty folder, or one which this method filled; layout in {@code DataDirectory}
     * @throws DatabaseRefusal with a French sentence: held by another application, somebody else's folder, written by a newer
     *     version, not writable, a file, disk nearly full (under 200 MB, 500 MB the first time), platform without binaries
     */
    public static EmbeddedDatabase keptIn(Path dataDirectory) {
        DataDirectory directory = DataDirectory.at(dataDirectory);
        return open(directory, directory.programs(), Durability.KEPT);
    }

    /**
     * Opens an empty database which is deleted when closed, and at the latest when a later one opens. Nothing is written to disk
     * for good, so it is quicker.
     *
     * @throws DatabaseRefusal as {@link #keptIn}, about the system's temporary folder
     */
    public static EmbeddedDatabase temporary() {
        Path folder = TemporaryFolders.ofThisUser();
        return open(TemporaryFolders.fresh(folder), folder.resolve("programs"), Durability.TEMPORARY);
    }

    private static EmbeddedDatabase open(DataDirectory directory, Path programs, Durability durability) {
        Ownership ownership = Ownership.of(directory);
        try {
            directory.claim();
            directory.clearLeftovers();
            directory.refuseWithoutCluster();
            String password = directory.password();
            Cluster cluster = new Cluster(directory, ServerPrograms.unpackedUnder(programs), durability);
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, ownership, password);
            database.start();
            return database;
        } catch (IOException | UncheckedIOException e) {
            release(ownership);
            throw DataDirectory.notWritable(directory.path(), e);
        } catch (RuntimeException e) {
            release(ownership);
            throw e;
        }
    }

    private void start() throws IOException {
        OrphanServer.stopOn(cluster);
        cluster.prepare();
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            port = cluster.start(Cluster::freePort);
            visit();
            ownership.announce(jdbcUrl());
            tidy();
            watch();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A server may die by itself, for want of memory for instance: what was committed is there when it is raised again. */
    private void watch() {
        cluster.postmaster()
                .ifPresent(server -> server.onExit().thenRunAsync(this::raise, task -> {
                    Thread watch = new Thread(task, "embedded-database-watch");
                    watch.setDaemon(true);
                    watch.start();
                }));
    }

    private void raise() {
        Duration patience = PATIENCE_AT_FIRST;
        while (!isRaised()) {
            Cluster.pause(patience);
            patience = patience.compareTo(PATIENCE_AT_LAST) < 0 ? patience.multipliedBy(2) : PATIENCE_AT_LAST;
        }
    }

    /** @return whether there is nothing more to do */
    private synchronized boolean isRaised() {
        if (leaving || closed) return true;
        try {
            cluster.start(() -> port);
            LOG.warn("Le serveur PostgreSQL s'était arrêté de lui-même ; il est relancé.");
            watch();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "Le serveur PostgreSQL s'est arrêté de lui-même et ne se relance pas encore : {}", e.getMessage());
            return false;
        }
    }

    private void tidy() {
        if (cluster.durability() == Durability.KEPT) cluster.programs().forgetOthers();
        else TemporaryFolders.sweep(cluster.directory().path().resolveSibling("."), cluster.programs());
    }

    /** Never adopt a server which is somebody else's: the one which answers must say that it serves our folder. */
    private void visit() throws IOException {
        try (ServerSession session = ServerSession.open(port, password)) {
            if (!session.serves(cluster.directory().cluster()))
                throw new DatabaseRefusal("Le serveur PostgreSQL qui répond au port " + port + " n'est pas celui de « "
                        + cluster.directory().path() + " » : relancez Réciproque.");
            session.makePlaceForApplication(password);
            session.makePlaceForScreens(screensPassword);
            letJournalsGo();
        } catch (SQLException e) {
            throw new DatabaseRefusal(
                    "PostgreSQL a démarré dans « " + cluster.directory().path() + " », mais refuse l'entrée : "
                            + e.getMessage(),
                    e);
        }
    }

    /** Rights to functions are those of one database. */
    private void letJournalsGo() throws SQLException {
        try (ServerSession session = ServerSession.inApplication(port, password)) {
            session.letApplicationEndJournals();
        }
    }

    /** @return {@code jdbc:postgresql://127.0.0.1:PORT/reciproque}, without user nor password */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + ServerSession.APPLICATION;
    }

    /** @return the role which owns the database; it may create databases, and is not a superuser */
    public String user() {
        return ServerSession.APPLICATION;
    }

    public String password() {
        return password;
    }

    /** @return the password of {@link #SCREENS}, until this database is closed */
    public String screensPassword() {
        return screensPassword;
    }

    public int port() {
        return port;
    }

    /** Stops the server at once, undoing transactions still open, and gives the folder back; a second call does nothing. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.trace("La machine virtuelle s'arrête déjà", e);
        }
    }

    private void leaveWithTheJvm() {
        leaving = true;
        try {
            cluster.stop(Stop.WHEN_UNUSED, CLIENTS_LEAVE_WITHIN);
        } finally {
            end();
        }
    }

    private synchronized void end() {
        if (closed) return;
        leaving = true;
        closed = true;
        Path folder = cluster.directory().path();
        try {
            if (!cluster.stop(Stop.NOW, Duration.ofSeconds(20)) && !cluster.stop(Stop.ABRUPTLY, Duration.ofSeconds(5)))
                LOG.error("PostgreSQL ne s'arrête pas dans « {} »", folder);
        } finally {
            release(ownership);
        }
        if (cluster.durability() == Durability.TEMPORARY) PrivateFile.deleteTree(folder);
    }

    private static void release(Ownership ownership) {
        try {
            ownership.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
