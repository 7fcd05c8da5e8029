package org.reciproque.query.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The questions of the week, one file each under {@code sql/home}. */
final class HomeQuestion {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private HomeQuestion() {}

    static String read(String name) {
        return READ.computeIfAbsent(name, HomeQuestion::load);
    }

    private static String load(String name) {
        try (InputStream file = HomeQuestion.class.getResourceAsStream("/sql/home/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("No such question: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
