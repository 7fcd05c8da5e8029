package org.reciproque.office.moving;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file in between: a first line that says what it is, one line of JSON an event, and a last line with their number and
 * hash, without which it is not whole.
 */
final class EventFile {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;

    EventFile(Path path) {
        this.path = path;
    }

    private record Head(@Nullable Integer reciproqueEvents) {}

    private record Tail(@Nullable Long events, @Nullable String sha256) {}

    /** As a line has it. */
    private record Line(
            String id,
            String aggregate,
            String type,
            long sequence,
            String at,
            String payloadType,
            @Nullable String revision,
            byte[] payload,
            Map<String, Object> metadata) {

        static Line of(WrittenEvent event) {
            return new Line(
                    event.id(),
                    event.aggregate(),
                    event.type(),
                    event.sequence(),
                    event.at().toString(),
                    event.payloadType(),
                    event.revision(),
                    event.payload(),
                    event.metadata());
        }

        WrittenEvent event() {
            return new WrittenEvent(
                    id, aggregate, type, sequence, Instant.parse(at), payloadType, revision, payload, metadata);
        }
    }

    Path path() {
        return path;
    }

    static String head() {
        return JSON.writeValueAsString(new Head(VERSION));
    }

    static String line(WrittenEvent event) {
        return JSON.writeValueAsString(Line.of(event));
    }

    static String tail(Moved all) {
        Map<String, Object> tail = new LinkedHashMap<>();
        tail.put("events", all.count());
        tail.put("sha256", all.sha256());
        return JSON.writeValueAsString(tail);
    }

    /** What is done with each event of a file. */
    interface Reading {

        /** @param end the bytes of the file up to the end of this line */
        void event(long number, WrittenEvent event, long end);
    }

    /**
     * Reads it from its first line.
     *
     * @return what its last line says; nothing when it has none, having been cut
     * @throws Refusal at a line that is none of these, or when the last one does not say what was read
     */
    Optional<Moved> read(Reading reading) {
        RunningHash hash = new RunningHash();
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            String first = lines.readLine();
            refuseUnlessOurs(first);
            long end = length(first);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                end += length(line);
                if (line.startsWith("{\"events\":")) {
                    return Optional.of(checked(line, hash.so()));
                }
                WrittenEvent event = event(line, hash.count() + 1);
                if (event == null) {
                    return Optional.empty();
                }
                hash.add(event);
                reading.event(hash.count(), event, end);
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new Refusal("«\u00a0" + path + "\u00a0» ne peut pas être lu.");
        }
    }

    /** In bytes, with the end of the line. */
    private static long length(@Nullable String line) {
        return line == null ? 0 : line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    private void refuseUnlessOurs(@Nullable String first) {
        try {
            Head head = first == null ? new Head(null) : JSON.readValue(first, Head.class);
            if (head.reciproqueEvents() != null && head.reciproqueEvents() == VERSION) {
                return;
            }
            if (head.reciproqueEvents() != null) {
                throw new Refusal("«\u00a0" + path + "\u00a0» a été écrit par une version plus récente de Réciproque.");
            }
        } catch (JacksonException other) {
            // Told below.
        }
        throw new Refusal("«\u00a0" + path + "\u00a0» n’est pas un fichier d’événements de Réciproque.");
    }

    private Moved checked(String line, Moved read) {
        Tail tail = JSON.readValue(line, Tail.class);
        if (tail.events() == null
                || tail.events() != read.count()
                || !read.sha256().equals(tail.sha256())) {
            throw new Refusal(
                    "«\u00a0" + path + "\u00a0» a été abîmé\u00a0: " + read.count()
                            + " événements lus, et leur empreinte n’est pas celle que dit la dernière ligne. Refaites l’export.");
        }
        return read;
    }

    /** Null for a line that was cut; a broken line in the middle would be told by the hash at the end. */
    private @Nullable WrittenEvent event(String line, long number) {
        try {
            return JSON.readValue(line, Line.class).event();
        } catch (JacksonException cut) {
            if (line.endsWith("}")) {
                throw new Refusal("La ligne " + (number + 1) + " de «\u00a0" + path
                        + "\u00a0» est illisible\u00a0: refaites l’export.");
            }
            return null;
        }
    }
}
