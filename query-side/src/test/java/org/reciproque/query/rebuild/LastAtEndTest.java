package org.reciproque.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastAtEndTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Hand hand = new Hand();
    private final LastAtEnd atEnd = new LastAtEnd(hand);

    /** A clock that is set. */
    private static final class Hand extends Clock {

        private Instant now = NINE;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void a_reader_is_as_late_as_the_first_fact_that_it_has_not_read_is_old() {
        hand.now = NINE.plusSeconds(3_600);

        assertThat(atEnd.late("bilans", Optional.of(NINE.plusSeconds(3_590)))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void facts_of_three_years_ago_that_were_brought_in_this_morning_make_no_list_three_years_late() {
        hand.now = NINE.plusSeconds(60);
        atEnd.seen("bilans");
        hand.now = NINE.plusSeconds(72);

        assertThat(atEnd.late("bilans", Optional.of(NINE.minus(Duration.ofDays(1_000)))))
                .isEqualTo(Duration.ofSeconds(12));
        assertThat(atEnd.late("a list that a version brought", Optional.of(NINE.minus(Duration.ofDays(1_000)))))
                .isEqualTo(Duration.ofSeconds(72));
    }

    @Test
    void where_nobody_could_say_what_comes_next_it_is_not_taken_to_be_up_to_date() {
        atEnd.seen("bilans");
        hand.now = NINE.plusSeconds(300);

        assertThat(atEnd.late("bilans", Optional.empty())).isEqualTo(Duration.ofMinutes(5));
    }
}
