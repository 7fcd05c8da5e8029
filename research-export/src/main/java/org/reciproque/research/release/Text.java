package org.reciproque.research.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.reciproque.api.report.WrittenFile;

/** A page for people: prose kept beside this class, with holes {@code {{so}}} to be filled. */
final class Text {

    private Text() {}

    static WrittenFile file(String name, String mediaType, String text) {
        return new WrittenFile(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A hole left empty is an error of the program, not something to hand over. */
    static WrittenFile page(String name, Map<String, String> filling) {
        String text = prose(name);
        for (Map.Entry<String, String> each : filling.entrySet()) {
            text = text.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        if (text.contains("{{")) {
            throw new IllegalStateException(name + " still has a hole");
        }
        return file(name, "text/markdown", text);
    }

    private static String prose(String name) {
        try (InputStream file = Text.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
