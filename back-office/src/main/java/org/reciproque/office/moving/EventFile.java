package org.reciproque.office.moving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
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
    private static final byte[] TAIL = "{\"events\":".getBytes(StandardCharsets.US_ASCII);

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
        try (Lines lines = new Lines(path)) {
            refuseUnlessOurs(lines.next());
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (startsWith(line, TAIL)) {
                    return tail(line, lines.whole(), hash.so());
                }
                if (!lines.whole()) {
                    return Optional.empty();
                }
                WrittenEvent event = event(line, hash.count() + 2);
                hash.add(event);
                reading.event(hash.count(), event, lines.end());
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new Refusal("«\u00a0" + path + "\u00a0» ne peut pas être lu.");
        }
    }

    private static boolean startsWith(byte[] line, byte[] start) {
        return line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    private void refuseUnlessOurs(byte @Nullable [] first) {
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
        throw new Refusal("«\u00a0" + path + "\u00a0» n’est pas un fichier de faits de Réciproque.");
    }

    /** Some editors take away the end of the last line. */
    private Optional<Moved> tail(byte[] line, boolean whole, Moved read) {
        try {
            return Optional.of(checked(JSON.readValue(line, Tail.class), read));
        } catch (JacksonException cut) {
            if (whole) {
                throw unreadable(read.count() + 2);
            }
            return Optional.empty();
        }
    }

    private Moved checked(Tail tail, Moved read) {
        if (tail.events() == null
                || tail.events() != read.count()
                || !read.sha256().equals(tail.sha256())) {
            throw new Refusal("«\u00a0" + path + "\u00a0» a été abîmé\u00a0: " + read.inWords()
                    + ", et l’empreinte n’est pas celle que dit la dernière ligne. Refaites l’export.");
        }
        return read;
    }

    private WrittenEvent event(byte[] line, long number) {
        try {
            return JSON.readValue(line, Line.class).event();
        } catch (JacksonException | DateTimeException broken) {
            throw unreadable(number);
        }
    }

    private Refusal unreadable(long number) {
        return new Refusal(
                "La ligne " + number + " de «\u00a0" + path + "\u00a0» est illisible\u00a0: refaites l’export.");
    }
}
