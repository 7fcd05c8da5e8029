package org.reciproque.query.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A question long enough to have a file of its own. */
final class SqlFile {

    private SqlFile() {}

    static String read(String name) {
        try (InputStream file = SqlFile.class.getResourceAsStream("/sql/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No such question: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
