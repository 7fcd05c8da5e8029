package org.reciproque.research.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Invented networks, drawn from a fixed seed: real people behind real facts, so that shared people are shared. */
class ThousandTablesTest {

    private static final int TABLES = 1_000;

    @Test
    void the_auditor_recovers_nothing_from_a_thousand_tables() {
        int hidden = 0;
        int totalsHidden = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Drawn drawn = Drawn.of(new Random(seed));
            Mask mask = Suppression.of(Rule.PUBLIC, drawn.whole(), drawn.parts());
            for (var possible : auditorOf(drawn, mask).attack().values()) {
                assertThat(possible.values()).as("seed %d", seed).isGreaterThanOrEqualTo(5);
                hidden++;
            }
            totalsHidden += mask.whole() ? 1 : 0;
        }
        // A thousand tables with nothing to protect would prove nothing; nor would hiding them all.
        assertThat(hidden).isGreaterThan(2_000);
        assertThat(totalsHidden).isBetween(1, TABLES / 2);
    }

    @Test
    void no_cell_shown_and_no_rest_computed_has_fewer_than_five_people() {
        for (int seed = 0; seed < TABLES; seed++) {
            Drawn drawn = Drawn.of(new Random(seed));
            Mask mask = Suppression.of(Rule.PUBLIC, drawn.whole(), drawn.parts());
            for (int place = 0; place < drawn.whole().width(); place++) {
                for (int part = 0; part < drawn.parts().size(); part++) {
                    Cell cell = drawn.parts().get(part).at(place);
                    assertThat(mask.hides(part) || cell.value() == 0 || cell.people() >= 5)
                            .as("seed %d part %d", seed, part)
                            .isTrue();
                }
                if (!mask.whole() && !mask.parts().isEmpty()) {
                    assertThat(drawn.peopleOf(mask.parts(), place))
                            .as("seed %d, people behind what subtraction tells", seed)
                            .isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    @Test
    void every_value_the_auditor_thinks_possible_is_possible() {
        int looked = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Drawn drawn = Drawn.of(new Random(seed));
            Mask mask = Suppression.of(Rule.PUBLIC, drawn.whole(), drawn.parts());
            List<Integer> hidden = new ArrayList<>(new TreeSet<>(mask.parts()));
            if (mask.whole() || hidden.isEmpty() || drawn.whole().width() > 1) {
                continue;
            }
            int rest = drawn.whole().at(0).value()
                    - drawn.parts().stream()
                            .mapToInt(line -> line.at(0).value())
                            .sum()
                    + hidden.stream()
                            .mapToInt(part -> drawn.parts().get(part).at(0).value())
                            .sum();
            if (hidden.size() > 4 || rest > 40) {
                continue;
            }
            looked++;
            List<Set<Integer>> reached = new ArrayList<>();
            hidden.forEach(part -> reached.add(new HashSet<>()));
            everyWay(rest, new int[hidden.size()], 0, reached);
            assertThat(reached)
                    .as("seed %d", seed)
                    .allSatisfy(values -> assertThat(values).hasSizeGreaterThanOrEqualTo(5));
        }
        assertThat(looked).isGreaterThan(50);
    }

    @Test
    void the_same_table_gives_the_same_mask() {
        for (int seed = 0; seed < TABLES; seed++) {
            Drawn once = Drawn.of(new Random(seed));
            Drawn again = Drawn.of(new Random(seed));
            assertThat(Suppression.of(Rule.PUBLIC, once.whole(), once.parts()))
                    .isEqualTo(Suppression.of(Rule.PUBLIC, again.whole(), again.parts()));
        }
    }

    private static void everyWay(int rest, int[] values, int place, List<Set<Integer>> reached) {
        if (place == values.length - 1) {
            if (rest >= 1) {
                values[place] = rest;
                for (int each = 0; each < values.length; each++) {
                    reached.get(each).add(values[each]);
                }
            }
            return;
        }
        for (int value = 1; value <= rest; value++) {
            values[place] = value;
            everyWay(rest - value, values, place + 1, reached);
        }
    }

    private static Auditor auditorOf(Drawn drawn, Mask mask) {
        Auditor auditor = new Auditor();
        int width = drawn.whole().width();
        List<List<Integer>> numbers = new ArrayList<>();
        for (int part = 0; part < drawn.parts().size(); part++) {
            numbers.add(seen(auditor, drawn.parts().get(part), mask.hides(part)));
        }
        List<Integer> totals = seen(auditor, drawn.whole(), mask.whole());
        for (int place = 0; place < width; place++) {
            int at = place;
            auditor.knowsSum(
                    totals.get(at), numbers.stream().map(line -> line.get(at)).toList());
        }
        numbers.add(totals);
        for (List<Integer> line : numbers) {
            for (int place = 1; place < width; place++) {
                auditor.knowsAtMost(line.get(place - 1), line.get(place));
            }
        }
        return auditor;
    }

    private static List<Integer> seen(Auditor auditor, Line line, boolean hidden) {
        return line.cells().stream()
                .map(cell -> auditor.sees(hidden ? OptionalInt.empty() : OptionalInt.of(cell.value())))
                .toList();
    }

    /** A table drawn person by person; lines of one count (offers) or of three (échanges, sessions, attendances). */
    private record Drawn(Line whole, List<Line> parts, List<List<BitSet>> people) {

        static Drawn of(Random dice) {
            int themes = 2 + dice.nextInt(12);
            int crowd = 3 + dice.nextInt(dice.nextBoolean() ? 20 : 200);
            boolean three = dice.nextBoolean();
            List<Line> parts = new ArrayList<>();
            List<List<BitSet>> people = new ArrayList<>();
            for (int theme = 0; theme < themes; theme++) {
                BitSet present = new BitSet();
                // Some themes live by three or four people who do a lot: many facts, few people.
                int circle = dice.nextInt(3) == 0 ? 1 + dice.nextInt(4) : crowd;
                int facts = dice.nextInt(4) == 0 ? 0 : 1 + (int) Math.abs(dice.nextGaussian() * crowd / 4);
                int sessions = 0;
                int attendances = 0;
                for (int fact = 0; fact < facts; fact++) {
                    int held = 1 + dice.nextInt(4);
                    sessions += held;
                    for (int each = 0; each < held; each++) {
                        BitSet there = new BitSet();
                        int size = three ? 2 + dice.nextInt(4) : 1;
                        for (int one = 0; one < size; one++) {
                            there.set(dice.nextInt(circle));
                        }
                        attendances += there.cardinality();
                        present.or(there);
                    }
                }
                int heads = present.cardinality();
                parts.add(new Line(
                        three
                                ? List.of(
                                        new Cell(facts, heads), new Cell(sessions, heads), new Cell(attendances, heads))
                                : List.of(new Cell(facts, heads))));
                people.add(three ? List.of(present, present, present) : List.of(present));
            }
            return new Drawn(
                    three ? overlapping(dice, total(parts, people), parts) : total(parts, people), parts, people);
        }

        /** Some échanges changed theme on the way: once in the total, under two themes below. */
        private static Line overlapping(Random dice, Line total, List<Line> parts) {
            int sum = total.at(0).value();
            int most = parts.stream().mapToInt(line -> line.at(0).value()).max().orElse(0);
            int once = Math.max(most, sum - dice.nextInt(sum / 5 + 1));
            return new Line(List.of(new Cell(once, total.at(0).people()), total.at(1), total.at(2)));
        }

        private static Line total(List<Line> parts, List<List<BitSet>> people) {
            List<Cell> cells = new ArrayList<>();
            for (int place = 0; place < parts.get(0).width(); place++) {
                int value = 0;
                BitSet all = new BitSet();
                for (int part = 0; part < parts.size(); part++) {
                    value += parts.get(part).at(place).value();
                    all.or(people.get(part).get(place));
                }
                cells.add(new Cell(value, all.cardinality()));
            }
            return new Line(cells);
        }

        int peopleOf(Set<Integer> hidden, int place) {
            BitSet all = new BitSet();
            hidden.forEach(part -> all.or(people.get(part).get(place)));
            return all.cardinality();
        }
    }
}
