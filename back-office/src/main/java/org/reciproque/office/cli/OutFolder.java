package org.reciproque.office.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.report.WrittenFiles;

/** A folder on disk. A file has its final name only when it is whole. */
record OutFolder(Path folder) {

    List<Path> write(WrittenFiles files) {
        try {
            Files.createDirectories(folder);
            List<Path> written = new ArrayList<>();
            for (WrittenFile file : files.files()) {
                written.add(write(file));
            }
            return written;
        } catch (IOException failed) {
            throw new Refusal(
                    "Impossible d’écrire dans « " + folder + " » : le disque est plein ou le dossier est protégé.");
        }
    }

    private Path write(WrittenFile file) throws IOException {
        Path whole = folder.resolve(file.name());
        Path begun = folder.resolve(file.name() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    begun, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
