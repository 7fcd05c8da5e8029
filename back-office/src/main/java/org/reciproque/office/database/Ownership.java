package org.reciproque.office.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One folder, one application: a lock which the system itself lifts when the process dies, however it dies.
 * The note beside it ({@code running}) tells a second application whom to ask; it is never trusted for anything else.
 */
final class Ownership implements AutoCloseable {

    /** POSIX lifts a lock when any channel of the process on that file closes: within one JVM the file must not be opened twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final DataDirectory directory;
    private final FileChannel channel;

    private Ownership(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the folder, or refuses naming the process which has it. */
    static Ownership of(DataDirectory directory) {
        if (!HELD_HERE.add(directory.lock())) throw alreadyOpen(directory);
        try {
            return new Ownership(directory, lock(directory));
        } catch (IOException e) {
            HELD_HERE.remove(directory.lock());
            throw DataDirectory.notWritable(directory.path(), e);
        } catch (DatabaseRefusal e) {
            HELD_HERE.remove(directory.lock());
            throw e;
        }
    }

    private static FileChannel lock(DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) throw alreadyOpen(directory);
            note(directory, "");
            return channel;
        } catch (IOException | DatabaseRefusal e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    DataDirectory directory() {
        return directory;
    }

    /** Tells other applications where the database now answers. */
    void announce(String jdbcUrl) throws IOException {
        note(directory, jdbcUrl);
    }

    private static void note(DataDirectory directory, String jdbcUrl) throws IOException {
        PrivateFile.write(directory.running(), ProcessHandle.current().pid() + "\n" + jdbcUrl + "\n");
    }

    private static DatabaseRefusal alreadyOpen(DataDirectory directory) {
        List<String> note = readNote(directory);
        String process = note.isEmpty() ? "" : " (processus " + note.get(0) + ")";
        String cure = note.size() < 2 || note.get(1).isBlank()
                ? "Fermez-la, ou attendez la fin de son démarrage."
                : "Fermez-la, ou donnez son adresse JDBC : " + note.get(1);
        return new DatabaseRefusal(
                "Ce dossier de données est déjà ouvert par une autre instance de Réciproque" + process + ". " + cure);
    }

    private static List<String> readNote(DataDirectory directory) {
        try {
            return Files.readAllLines(directory.running());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Gives the folder back; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) return;
        Files.deleteIfExists(directory.running());
        channel.close();
        HELD_HERE.remove(directory.lock());
    }
}
