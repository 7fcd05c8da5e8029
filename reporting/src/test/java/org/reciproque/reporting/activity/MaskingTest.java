package org.reciproque.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reciproque.reporting.activity.Masking.Behind;
import org.reciproque.reporting.activity.Masking.Shown;

class MaskingTest {

    private static final Shown FEW = new Shown.Few();
    private static final Shown HIDDEN = new Shown.Hidden();

    @Test
    void numbers_with_five_people_behind_them_are_shown_and_so_is_nothing() {
        assertThat(column(10, cell(7, 5), cell(0, 0), cell(1, 6))).containsExactly(shown(7), shown(0), shown(1));
    }

    @Test
    void what_amina_and_rene_did_alone_is_hidden_and_the_smallest_neighbour_with_it() {
        assertThat(column(40, cell(30, 20), cell(3, 2), cell(12, 9), cell(0, 0)))
                .containsExactly(shown(30), FEW, HIDDEN, shown(0));
    }

    @Test
    void two_small_themes_do_not_protect_each_other_when_the_same_people_may_be_behind_both() {
        assertThat(column(20, cell(9, 3), cell(8, 4), cell(40, 20))).containsExactly(FEW, FEW, HIDDEN);
    }

    @Test
    void two_small_themes_protect_each_other_when_the_total_knows_of_people_whom_no_shown_theme_can_hold() {
        assertThat(column(26, cell(9, 3), cell(8, 4), cell(40, 20))).containsExactly(FEW, FEW, shown(40));
    }

    @Test
    void one_fact_and_one_fact_hide_nothing_of_each_other() {
        assertThat(column(30, cell(1, 4), cell(1, 4), cell(40, 20))).containsExactly(FEW, FEW, HIDDEN);
    }

    @Test
    void a_neighbour_that_leaves_no_doubt_is_not_enough() {
        assertThat(column(60, cell(2, 1), cell(1, 9), cell(6, 8), cell(50, 40)))
                .containsExactly(FEW, HIDDEN, HIDDEN, shown(50));
    }

    @Test
    void without_a_neighbour_the_whole_column_is_hidden_with_its_zeros() {
        assertThat(column(2, cell(4, 2), cell(0, 0), cell(0, 0))).containsExactly(HIDDEN, HIDDEN, HIDDEN);
    }

    @Test
    void counts_that_may_share_people_are_taken_for_the_fewest() {
        Behind outcomes = new Behind(9, 4, 9);
        assertThat(Masking.column(List.of(outcomes, cell(20, 15)), cell(29, 19)))
                .containsExactly(FEW, HIDDEN);
    }

    /** Every column of four cells out of eight kinds, seen by a reader who subtracts. */
    @Test
    void no_subtraction_gives_a_small_number_back() {
        List<Behind> kinds = List.of(
                cell(0, 0), cell(1, 1), cell(2, 4), cell(7, 3), cell(30, 4), cell(1, 5), cell(6, 6), cell(25, 12));
        int columns = 0;
        for (int choice = 0; choice < 8 * 8 * 8 * 8; choice++) {
            List<Behind> cells = new ArrayList<>();
            for (int rest = choice, i = 0; i < 4; i++, rest /= 8) {
                cells.add(kinds.get(rest % 8));
            }
            int people = cells.stream().mapToInt(Behind::peopleAtLeast).max().orElse(0);
            List<Shown> seen = Masking.column(cells, new Behind(facts(cells), people, people));
            assertEverySmallNumberHasFiveValues(cells, seen);
            columns++;
        }
        assertThat(columns).isEqualTo(4096);
    }

    private static void assertEverySmallNumberHasFiveValues(List<Behind> cells, List<Shown> seen) {
        boolean small = cells.stream().anyMatch(Behind::few);
        boolean allHidden = seen.stream().allMatch(HIDDEN::equals);
        if (!small) {
            assertThat(seen).allMatch(Shown.Facts.class::isInstance);
            return;
        }
        if (allHidden) {
            return;
        }
        int shown = seen.stream()
                .mapToInt(s -> s instanceof Shown.Facts f ? f.value() : 0)
                .sum();
        int left = facts(cells) - shown;
        long hidden = seen.stream().filter(s -> !(s instanceof Shown.Facts)).count();
        long values = IntStream.rangeClosed(1, left)
                .filter(value -> left - value >= hidden - 1)
                .count();
        assertThat(values).as("%s seen as %s", cells, seen).isGreaterThanOrEqualTo(5);
        List<Integer> people = IntStream.range(0, 4)
                .filter(i -> !(seen.get(i) instanceof Shown.Facts))
                .mapToObj(i -> cells.get(i).peopleAtLeast())
                .toList();
        assertThat(people).as("%s seen as %s", cells, seen).anyMatch(p -> p >= 5);
        assertThat(IntStream.range(0, 4).filter(i -> cells.get(i).few()).mapToObj(seen::get))
                .containsOnly(FEW);
    }

    private static int facts(List<Behind> cells) {
        return cells.stream().mapToInt(Behind::facts).sum();
    }

    private static List<Shown> column(int peopleInAll, Behind... cells) {
        return Masking.column(List.of(cells), new Behind(facts(List.of(cells)), peopleInAll, peopleInAll));
    }

    private static Behind cell(int facts, int people) {
        return new Behind(facts, people, people);
    }

    private static Shown shown(int facts) {
        return new Shown.Facts(facts);
    }
}
