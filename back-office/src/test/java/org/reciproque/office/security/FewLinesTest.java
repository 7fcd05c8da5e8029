package org.reciproque.office.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FewLinesTest {

    @Test
    void sixty_lines_a_minute_and_then_how_many_were_not_told() {
        FewLines lines = new FewLines(60);
        for (int line = 0; line < 60; line++) {
            assertThat(lines.next(line)).hasValue(0);
        }
        for (int line = 0; line < 500; line++) {
            assertThat(lines.next(60 + line)).isEmpty();
        }
        assertThat(lines.next(Duration.ofMinutes(2).toNanos())).hasValue(500);
        assertThat(lines.next(Duration.ofMinutes(2).toNanos())).hasValue(0);
    }
}
