package org.reciproque.research.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An auditor who finds nothing proves nothing unless he finds what is there to be found. */
class AuditorTest {

    private final Auditor auditor = new Auditor();

    @Test
    void finds_the_one_hidden_part() {
        int hidden = hides();
        auditor.knowsSum(shows(20), List.of(shows(17), hidden));

        assertThat(auditor.attack()).containsEntry(hidden, new Auditor.Possible(3, 3));
    }

    @Test
    void finds_the_hidden_total() {
        int hidden = hides();
        auditor.knowsSum(hidden, List.of(shows(17), shows(3)));

        assertThat(auditor.attack()).containsEntry(hidden, new Auditor.Possible(20, 20));
    }

    @Test
    void finds_two_ones_by_their_bounds() {
        int one = hides();
        int other = hides();
        auditor.knowsSum(shows(20), List.of(shows(18), one, other));

        assertThat(auditor.attack())
                .containsEntry(one, new Auditor.Possible(1, 1))
                .containsEntry(other, new Auditor.Possible(1, 1));
    }

    @Test
    void finds_by_elimination_what_no_single_equation_tells() {
        int a = hides();
        int b = hides();
        int c = hides();
        auditor.knowsSum(shows(100), List.of(a, b));
        auditor.knowsSum(shows(90), List.of(b, c));
        auditor.knowsSum(shows(70), List.of(a, c));

        assertThat(auditor.attack())
                .containsEntry(a, new Auditor.Possible(40, 40))
                .containsEntry(b, new Auditor.Possible(60, 60))
                .containsEntry(c, new Auditor.Possible(30, 30));
    }

    @Test
    void finds_sessions_held_between_equal_neighbours() {
        int sessions = hides();
        auditor.knowsAtMost(shows(6), sessions);
        auditor.knowsAtMost(sessions, shows(6));

        assertThat(auditor.attack()).containsEntry(sessions, new Auditor.Possible(6, 6));
    }

    @Test
    void says_how_wide_the_fog_is() {
        int one = hides();
        int other = hides();
        int boundless = hides();
        auditor.knowsSum(shows(20), List.of(shows(10), one, other));
        auditor.knowsSum(boundless, List.of(shows(4), hides()));

        assertThat(auditor.attack().get(one)).isEqualTo(new Auditor.Possible(1, 9));
        assertThat(auditor.attack().get(boundless)).isEqualTo(new Auditor.Possible(5, Long.MAX_VALUE));
    }

    private int shows(int value) {
        return auditor.sees(OptionalInt.of(value));
    }

    private int hides() {
        return auditor.sees(OptionalInt.empty());
    }
}
