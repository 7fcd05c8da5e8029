package org.reciproque.office.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where databases which keep nothing live: one folder per user in the system's temporary folder, with the programs shared. */
final class TemporaryFolders {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolders.class);
    private static final String PREFIX = "base-";

    private TemporaryFolders() {}

    /** The user's own folder, which nobody else may have prepared for them. */
    static Path ofThisUser() {
        Path system = Path.of(System.getProperty("java.io.tmpdir"));
        Path mine = system.resolve(
                "reciproque-" + System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_"));
        try {
            PrivateFile.createFolder(mine);
            Path witness = Files.createTempFile(system, "reciproque-", null);
            boolean ours = Files.getOwner(mine).equals(Files.getOwner(witness));
            Files.delete(witness);
            if (ours) return mine.toRealPath();
            throw DataDirectory.notWritable(mine, null);
        } catch (IOException e) {
            throw DataDirectory.notWritable(mine, e);
        }
    }

    static DataDirectory fresh(Path parent) {
        try {
            return DataDirectory.at(Files.createTempDirectory(parent, PREFIX));
        } catch (IOException e) {
            throw DataDirectory.notWritable(parent, e);
        }
    }

    /**
     * Stops and deletes what applications killed by force left behind. A folder which has its FORMAT was locked before it got it,
     * so one whose lock is free has no living owner.
     */
    static void sweep(Path given, ServerPrograms programs) {
        for (Path abandoned : withFormat(given.normalize())) {
            try (Ownership ownership = Ownership.of(new DataDirectory(abandoned))) {
                OrphanServer.stopOn(new Cluster(ownership.directory(), programs, Durability.TEMPORARY));
            } catch (DatabaseRefusal alive) {
                LOG.trace("{} est en service", abandoned);
                continue;
            } catch (IOException | RuntimeException e) {
                LOG.debug("{} n'a pas pu être effacé", abandoned, e);
                continue;
            }
            PrivateFile.deleteTree(abandoned);
        }
    }

    private static List<Path> withFormat(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(each -> String.valueOf(each.getFileName()).startsWith(PREFIX)
                            && Files.exists(each.resolve("FORMAT")))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
