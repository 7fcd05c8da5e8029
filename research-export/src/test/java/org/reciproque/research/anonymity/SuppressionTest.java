package org.reciproque.research.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void a_quarter_where_every_theme_has_five_people_hides_nothing() {
        assertThat(mask(cell(20, 9), cell(12, 6), cell(8, 5))).isEqualTo(new Mask(false, Set.of()));
    }

    @Test
    void four_people_are_hidden_and_five_are_not() {
        Mask mask = mask(cell(60, 20), cell(8, 4), cell(20, 5), cell(32, 15));

        assertThat(mask.hides(0)).isTrue();
        assertThat(mask.hides(2)).isFalse();
    }

    @Test
    void braille_alone_would_be_found_by_subtraction_so_the_theme_that_costs_least_hides_with_it() {
        Mask mask = mask(cell(63, 30), cell(3, 2), cell(40, 20), cell(8, 6), cell(12, 7));

        assertThat(mask).isEqualTo(new Mask(false, Set.of(0, 2)));
    }

    @Test
    void zeros_are_shown_and_protect_nobody() {
        Mask mask = mask(cell(23, 12), cell(3, 2), cell(0, 0), cell(20, 11));

        assertThat(mask).isEqualTo(new Mask(false, Set.of(0, 2)));
    }

    @Test
    void two_hidden_themes_of_three_people_each_are_not_enough_when_their_sum_is_still_four_people() {
        // 6 offers of themes 0 and 1 by at most 4 people (12 − 8): the rest would be a small cell itself.
        Mask mask = mask(cell(30, 12), cell(3, 3), cell(3, 3), cell(24, 8));

        assertThat(mask).isEqualTo(new Mask(false, Set.of(0, 1, 2)));
    }

    @Test
    void two_hidden_ones_would_each_be_one_so_a_third_hides() {
        Mask mask = mask(cell(32, 20), cell(1, 1), cell(1, 1), cell(10, 9), cell(20, 12));

        assertThat(mask).isEqualTo(new Mask(false, Set.of(0, 1, 2)));
    }

    @Test
    void when_themes_cannot_protect_each_other_the_total_hides() {
        assertThat(mask(cell(5, 5), cell(2, 2), cell(3, 3))).isEqualTo(new Mask(true, Set.of(0, 1)));
    }

    @Test
    void a_total_of_four_people_hides_with_everything_in_it() {
        assertThat(mask(cell(6, 4), cell(4, 3), cell(2, 2))).isEqualTo(new Mask(true, Set.of(0, 1)));
    }

    @Test
    void one_theme_large_enough_is_taken_rather_than_several_small_ones() {
        assertThat(mask(cell(111, 40), cell(1, 1), cell(5, 5), cell(5, 5), cell(100, 30)))
                .isEqualTo(new Mask(false, Set.of(0, 1)));
    }

    @Test
    void a_theme_hidden_on_the_way_and_no_longer_needed_is_shown_again() {
        // Offers made in groups. None suffices alone, so 1 is hidden, then 2, then 4; with 2 and 4 the 1 is not needed.
        assertThat(mask(cell(8, 20), cell(1, 1), cell(1, 6), cell(2, 6), cell(4, 6)))
                .isEqualTo(new Mask(false, Set.of(0, 2, 3)));
    }

    @Test
    void echanges_sessions_and_attendances_hide_together() {
        Mask mask = Suppression.of(
                Rule.PUBLIC,
                line(cell(20, 30), cell(60, 30), cell(300, 30)),
                List.of(
                        line(cell(1, 3), cell(4, 5), cell(12, 5)),
                        line(cell(9, 12), cell(26, 12), cell(130, 12)),
                        line(cell(10, 20), cell(30, 20), cell(158, 20))));

        assertThat(mask).isEqualTo(new Mask(false, Set.of(0, 1)));
    }

    @Test
    void an_echange_under_two_themes_is_judged_as_if_it_were_under_one() {
        // The themes sum to 13 for a total of 10. Beside the first, the second would leave a rest of 10 − 7 = 3: too
        // narrow.
        Mask mask = mask(cell(10, 12), cell(2, 2), cell(4, 6), cell(7, 8));

        assertThat(mask.whole()).isFalse();
        assertThat(mask.parts()).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void parts_that_leave_something_out_are_refused() {
        assertThatThrownBy(() -> mask(cell(21, 30), cell(10, 20), cell(10, 20)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_share_is_shown_with_five_people_on_either_side() {
        assertThat(Rule.PUBLIC.showsShare(5, 10)).isTrue();
        assertThat(Rule.PUBLIC.showsShare(4, 30)).isFalse();
        assertThat(Rule.PUBLIC.showsShare(26, 30)).isFalse();
        assertThat(Rule.PUBLIC.showsShare(0, 300)).isFalse();
        assertThat(Rule.PUBLIC.showsShare(300, 300)).isFalse();
    }

    @Test
    void a_count_is_never_negative() {
        assertThatThrownBy(() -> cell(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Mask mask(Cell whole, Cell... parts) {
        return Suppression.of(
                Rule.PUBLIC,
                line(whole),
                Arrays.stream(parts).map(SuppressionTest::line).toList());
    }

    private static Line line(Cell... cells) {
        return new Line(List.of(cells));
    }

    private static Cell cell(int value, int people) {
        return new Cell(value, people);
    }
}
