package org.reciproque.command.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The lists of this folder's resources: one thing per line, {@code |} between its parts, {@code #} before a comment. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        try (InputStream stream = Lines.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Missing list " + file);
            }
            return read(stream)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<List<String>> parts(String file) {
        return of(file).stream().map(line -> List.of(line.split("\\|", -1))).toList();
    }

    private static Stream<String> read(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
    }
}
