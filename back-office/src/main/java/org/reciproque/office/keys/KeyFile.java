package org.reciproque.office.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.PrivateFile;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.UnreadableKeyException;

/** The file of the master key: outside the data, and read by its owner only. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    public KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * The key in the file.
     *
     * @throws Refusal when it cannot be read, holds no key, or may be read by others
     */
    MasterKey read() {
        try {
            refuseOtherReaders();
            return read(PrivateFile.read(path));
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Le fichier de la clé «\u00a0" + path + "\u00a0» ne peut pas être lu\u00a0: vérifiez vos droits.");
        }
    }

    /**
     * The key in this text.
     *
     * @throws Refusal when it holds none
     */
    static MasterKey read(String text) {
        try {
            return MasterKey.read(text);
        } catch (UnreadableKeyException none) {
            throw new Refusal("La clé des mots des personnes est illisible\u00a0: remettez celle de votre sauvegarde.");
        }
    }

    /** Writes the key whole or not at all. */
    public void write(MasterKey key) {
        try {
            PrivateFile.write(path, key.text() + "\n");
        } catch (IOException full) {
            throw new Refusal("La clé ne peut pas être écrite dans «\u00a0" + path
                    + "\u00a0»\u00a0: choisissez un autre endroit avec --key.");
        }
    }

    /** A key beside the data would be lost, or stolen, with it. */
    void refuseInside(Path data) {
        if (path.startsWith(data.toAbsolutePath().normalize())) {
            throw new Refusal(
                    "La clé ne se garde pas dans le dossier des données\u00a0: choisissez un endroit hors de «\u00a0"
                            + data + "\u00a0».");
        }
    }

    private void refuseOtherReaders() throws IOException {
        if (knowsOwners() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new Refusal("D’autres que vous peuvent lire le fichier de la clé «\u00a0" + path
                    + "\u00a0»\u00a0: réservez-le à son propriétaire (chmod 600).");
        }
    }

    private boolean knowsOwners() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
