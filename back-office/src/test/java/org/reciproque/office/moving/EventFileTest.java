package org.reciproque.office.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.api.base.Refusal;

/** A file of facts, whole and cut at each of its bytes. */
class EventFileTest {

    @TempDir
    Path folder;

    private static WrittenEvent event(int number) {
        return new WrittenEvent(
                "id-" + number,
                "thing",
                "Thing",
                number,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "org.reciproque.Told",
                null,
                ("{\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8),
                Map.of("où", "à l’école"));
    }

    private static byte[] file(int events) {
        RunningHash hash = new RunningHash();
        StringBuilder lines = new StringBuilder(EventFile.head()).append('\n');
        for (int i = 0; i < events; i++) {
            hash.add(event(i));
            lines.append(EventFile.line(event(i))).append('\n');
        }
        return lines.append(EventFile.tail(hash.so())).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Moved> read(byte[] bytes, List<Long> ends) throws IOException {
        Path file = Files.write(folder.resolve("faits.jsonl"), bytes);
        return new EventFile(file).read((number, event, end) -> ends.add(end));
    }

    @Test
    void wherever_it_is_cut_its_whole_lines_are_read_and_nothing_is_called_broken() throws IOException {
        byte[] whole = file(3);
        int head = EventFile.head().length() + 1;
        for (int size = head; size < whole.length - 1; size++) {
            byte[] cut = Arrays.copyOf(whole, size);
            List<Long> ends = new ArrayList<>();
            assertThat(read(cut, ends)).as("cut after %d bytes", size).isEmpty();
            long lines = new String(cut, StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    - 1;
            assertThat(ends).hasSize((int) lines);
            ends.forEach(end -> assertThat(whole[Math.toIntExact(end) - 1]).isEqualTo((byte) '\n'));
        }
    }

    @Test
    void a_whole_file_says_how_much_it_is_without_the_end_of_its_last_line_too() throws IOException {
        byte[] whole = file(3);
        Optional<Moved> moved = read(whole, new ArrayList<>());
        assertThat(moved.orElseThrow().inWords()).isEqualTo("3\u00a0faits");
        assertThat(read(Arrays.copyOf(whole, whole.length - 1), new ArrayList<>()))
                .isEqualTo(moved);
    }

    @Test
    void a_broken_line_that_has_its_end_is_told_by_its_number() {
        String whole = new String(file(3), StandardCharsets.UTF_8);
        String broken = whole.replace(EventFile.line(event(1)), "{\"id\":");
        assertThatThrownBy(() -> read(broken.getBytes(StandardCharsets.UTF_8), new ArrayList<>()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("La ligne 3 ")
                .hasMessageContaining("est illisible");
    }
}
