package org.reciproque.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Turns turns = new Turns(3, Duration.ofSeconds(10));

    @Test
    void three_in_a_row_and_the_fourth_waits() {
        for (int i = 0; i < 3; i++) {
            assertThat(turns.take("claire", 0)).isEmpty();
        }
        assertThat(turns.take("claire", 0)).contains(Duration.ofSeconds(10));
        assertThat(turns.take("claire", 4 * SECOND)).contains(Duration.ofSeconds(6));
    }

    @Test
    void a_turn_comes_back_after_a_while_and_no_more_than_three_are_kept() {
        for (int i = 0; i < 3; i++) {
            turns.take("claire", 0);
        }
        assertThat(turns.take("claire", 10 * SECOND)).isEmpty();
        assertThat(turns.take("claire", 10 * SECOND)).isPresent();

        for (int i = 0; i < 3; i++) {
            assertThat(turns.take("claire", 1_000 * SECOND)).isEmpty();
        }
        assertThat(turns.take("claire", 1_000 * SECOND)).isPresent();
    }

    @Test
    void one_person_in_a_hurry_keeps_nobody_else_waiting() {
        for (int i = 0; i < 4; i++) {
            turns.take("claire", 0);
        }
        assertThat(turns.take("hugo", 0)).isEmpty();
    }
}
