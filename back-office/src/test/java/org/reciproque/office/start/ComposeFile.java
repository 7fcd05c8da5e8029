package org.reciproque.office.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says. */
public final class ComposeFile {

    /** From where tests run. */
    public static final Path PATH = Path.of("..", "docker-compose.yml");

    private final Map<String, Object> whole = read();

    private static Map<String, Object> read() {
        try {
            return Objects.requireNonNull(new Yaml().<Map<String, Object>>load(Files.readString(PATH)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @SuppressWarnings("unchecked") // as the file is laid out
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) Objects.requireNonNull(whole.get(name), name);
    }

    public Set<String> services() {
        return part(whole, "services").keySet();
    }

    /** All that is said of one. */
    public Map<String, Object> service(String name) {
        return part(part(whole, "services"), name);
    }

    /** The environment of one; empty where nothing is set. */
    public Map<String, Object> settings(String service) {
        return Optional.of(service(service))
                .filter(said -> said.containsKey("environment"))
                .map(said -> part(said, "environment"))
                .orElse(Map.of());
    }

    public Set<String> volumes() {
        return part(whole, "volumes").keySet();
    }
}
