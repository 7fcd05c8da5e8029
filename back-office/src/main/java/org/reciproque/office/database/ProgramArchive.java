package org.reciproque.office.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL as the jar carries them: a tar.xz for this machine, unpacked once into a folder named by its digest.
 * Zonky's own unpacking is not used: it goes to a folder of /tmp which everybody may write and which systems clean while we run.
 */
final class ProgramArchive {

    /** The tar.xz, about 15 MB on Linux. */
    private final byte[] bytes;

    private ProgramArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    static ProgramArchive of(PgBinaryResolver resolver) {
        String system = system();
        String processor = System.getProperty("os.arch", "").replace("amd64", "x86_64");
        try (InputStream archive = resolver.getPgBinary(system, processor)) {
            return new ProgramArchive(archive.readAllBytes());
        } catch (IllegalStateException e) {
            throw new DatabaseRefusal(
                    "Réciproque n'apporte pas de PostgreSQL pour cette machine (" + system + ", " + processor
                            + ") : donnez l'adresse JDBC d'un serveur PostgreSQL.",
                    e);
        } catch (IOException e) {
            throw new DatabaseRefusal(
                    "Les programmes de PostgreSQL n'ont pas pu être lus dans l'application : téléchargez-la de nouveau.",
                    e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        if (name.startsWith("Windows")) return "Windows";
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    /**
     * Unpacks beside, then renames: a folder which has the final name and the recorded weight is whole, even after a power cut.
     *
     * @return the folder which has {@code bin}, {@code lib} and {@code share}
     */
    Path unpackUnder(Path parent) throws IOException {
        Path whole = parent.resolve("postgres-" + digest());
        if (isWhole(whole)) return whole;
        PrivateFile.createFolder(parent);
        Path draft = Files.createTempDirectory(parent, ".unpacking-");
        unpackInto(draft);
        PrivateFile.write(draft.resolve("weight"), Long.toString(weight(draft)));
        if (Files.exists(whole) && !isWhole(whole)) PrivateFile.deleteTree(whole);
        try {
            Files.move(draft, whole, ATOMIC_MOVE);
        } catch (FileSystemException somebodyElseWasFaster) {
            PrivateFile.deleteTree(draft);
            if (!isWhole(whole)) throw somebodyElseWasFaster;
        }
        return whole;
    }

    private void unpackInto(Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) throw new IOException("outside of the folder: " + entry.getName());
                Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling("."));
                if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                else if (entry.isFile()) unpackFile(tar, entry, target);
            }
        }
    }

    private static void unpackFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !target.toFile().setExecutable(true)) throw new IOException("not made executable: " + target);
    }

    private static boolean isWhole(Path folder) throws IOException {
        Path recorded = folder.resolve("weight");
        return Files.exists(recorded) && PrivateFile.read(recorded).equals(Long.toString(weight(folder)));
    }

    /** Bytes of all the programs; a file emptied by a power cut is missed here. */
    private static long weight(Path folder) throws IOException {
        Path recorded = folder.resolve("weight");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(recorded))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8)).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
