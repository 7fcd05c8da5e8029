package org.reciproque.office.moving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;

/**
 * The lines of a file, in bytes: where a file was cut in the middle of a letter, its last line is no text, and still no
 * fault of whoever wrote it.
 */
final class Lines implements AutoCloseable {

    private static final int AT_ONCE = 1 << 16;

    /** No event is as long, nor are those of a file that is ours; a file without lines is not read into memory. */
    private static final int LONGEST = 64 << 20;

    private final Path path;
    private final InputStream bytes;
    private long end;
    private boolean whole;

    Lines(Path path) throws IOException {
        this.path = path;
        this.bytes = new BufferedInputStream(Files.newInputStream(path), AT_ONCE);
    }

    /** The next one without its end; null when there is none. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = bytes.read();
        while (read >= 0 && read != '\n') {
            line.write(read);
            if (line.size() > LONGEST) {
                throw new Refusal("«\u00a0" + path + "\u00a0» n’est pas un fichier de faits de Réciproque.");
            }
            read = bytes.read();
        }
        whole = read == '\n';
        end += line.size() + (whole ? 1L : 0L);
        return whole || line.size() > 0 ? line.toByteArray() : null;
    }

    /** Whether the last one given was followed by the end of a line. */
    boolean whole() {
        return whole;
    }

    /** How many bytes the lines given so far are, with their ends. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
