package org.reciproque.office.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reciproque.office.database.Cluster.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of ours which outlived a killed application. Its {@code postmaster.pid} is only a claim: numbers of processes are given
 * again, after a restart of the machine or in another container, so the process itself is looked at before anything is stopped.
 * To be used only by whoever holds the lock of the folder.
 */
final class OrphanServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
    private static final Duration CLOCKS_AGREE_WITHIN = Duration.ofSeconds(10);

    private OrphanServer() {}

    /** Stops the server which still runs on this cluster, if there is one, and clears a claim which nobody makes any more. */
    static void stopOn(Cluster cluster) throws IOException {
        Path claim = cluster.postmasterPid();
        Optional<ProcessHandle> process = cluster.postmaster();
        if (process.isEmpty()) return;
        List<String> lines = Files.readAllLines(claim);
        if (!isOurs(process.get(), cluster.directory().cluster(), lines)) {
            // PostgreSQL would mistake the other program for a server. Its own shared memory still guards against a
            // real one.
            Files.deleteIfExists(claim);
            return;
        }
        boolean stopped =
                cluster.stop(Stop.NOW, Duration.ofSeconds(30)) || cluster.stop(Stop.ABRUPTLY, Duration.ofSeconds(10));
        if (!stopped)
            throw new DatabaseRefusal("Un serveur PostgreSQL resté ouvert sur « "
                    + cluster.directory().path() + " » (processus "
                    + process.get().pid() + ") ne s'arrête pas : redémarrez la machine.");
        LOG.warn(
                "L'application avait été arrêtée brutalement ; son serveur PostgreSQL (processus {}) a été retrouvé et arrêté.",
                process.get().pid());
    }

    /** A postgres, working in this very folder; where the system does not show that, started when the claim says. */
    private static boolean isOurs(ProcessHandle process, Path cluster, List<String> claim) {
        ProcessHandle.Info info = process.info();
        if (!info.command().map(OrphanServer::isPostgres).orElse(false)) return false;
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.exists(workingFolder)) return Files.isSameFile(workingFolder, cluster);
        } catch (IOException e) {
            LOG.debug("/proc ne montre pas le dossier du processus {}", process.pid(), e);
        }
        if (info.arguments().isPresent()) return List.of(info.arguments().get()).contains(cluster.toString());
        return info.startInstant().isPresent()
                && startedWhenClaimed(info.startInstant().get(), claim);
    }

    private static boolean isPostgres(String command) {
        String name = String.valueOf(Path.of(command).getFileName());
        return name.equals("postgres") || name.equals("postgres.exe");
    }

    private static boolean startedWhenClaimed(Instant started, List<String> claim) {
        try {
            Instant claimed = Instant.ofEpochSecond(Long.parseLong(claim.get(2).strip()));
            return Duration.between(started, claimed).abs().compareTo(CLOCKS_AGREE_WITHIN) < 0;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
