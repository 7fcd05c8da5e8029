package org.reciproque.query.echanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void the_choir_sings_every_week_over_the_end_of_the_year() {
        assertThat(Rhythm.WEEKLY.days(LocalDate.of(2026, 12, 22), 3))
                .containsExactly(LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 5));
    }

    @Test
    void gerard_and_nadia_meet_every_other_tuesday() {
        assertThat(Rhythm.FORTNIGHTLY.days(TUESDAY, 3))
                .containsExactly(TUESDAY, LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 22));
    }

    @Test
    void the_fourth_tuesday_stays_the_fourth_tuesday() {
        assertThat(Rhythm.MONTHLY.days(TUESDAY, 4))
                .containsExactly(
                        TUESDAY, LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 26), LocalDate.of(2027, 2, 23));
    }

    @Test
    void a_fifth_saturday_becomes_the_last_one_where_a_month_has_four() {
        assertThat(Rhythm.MONTHLY.days(LocalDate.of(2027, 1, 30), 3))
                .containsExactly(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 27), LocalDate.of(2027, 3, 27));
    }

    @Test
    void one_session_comes_once_whatever_number_was_typed() {
        assertThat(Rhythm.ONCE.days(TUESDAY, 5)).containsExactly(TUESDAY);
    }
}
