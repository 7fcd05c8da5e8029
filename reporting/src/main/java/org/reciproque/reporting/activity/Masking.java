package org.reciproque.reporting.activity;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides small numbers in one column of a table whose total is printed too (domain.md D5 and H: k = 5 for people, and a
 * second suppression so that a hidden number cannot be got by subtraction).
 *
 * <p>A number with one to four people behind it is hidden. Then its neighbours, the smallest first, until what the total
 * gives away about the hidden numbers taken together concerns at least five people and leaves each of them at least
 * five possible values. When no neighbour is left, the column is hidden whole, zeros included.
 */
final class Masking {

    static final int K = 5;

    private final List<Behind> cells;
    private final Behind total;
    private final SortedSet<Integer> hidden = new TreeSet<>();

    private Masking(List<Behind> cells, Behind total) {
        this.cells = cells;
        this.total = total;
    }

    /**
     * @param cells the column without its total; each fact is in one cell
     * @param total what is printed below the column
     * @return what to show, in the same order
     */
    static List<Shown> column(List<Behind> cells, Behind total) {
        return new Masking(cells, total).shown();
    }

    private List<Shown> shown() {
        IntStream.range(0, cells.size()).filter(i -> cells.get(i).few()).forEach(hidden::add);
        if (hidden.isEmpty()) {
            return cells.stream()
                    .<Shown>map(cell -> new Shown.Facts(cell.facts()))
                    .toList();
        }
        List<Integer> neighbours = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).facts() > 0 && !cells.get(i).few())
                .boxed()
                .sorted(Comparator.comparingInt(i -> cells.get(i).facts()))
                .toList();
        for (int next = 0; !safe(); next++) {
            if (next == neighbours.size()) {
                return cells.stream().<Shown>map(cell -> new Shown.Hidden()).toList();
            }
            hidden.add(neighbours.get(next));
        }
        return IntStream.range(0, cells.size()).mapToObj(this::shown).toList();
    }

    private Shown shown(int index) {
        Behind cell = cells.get(index);
        if (cell.few()) {
            return new Shown.Few();
        }
        return hidden.contains(index) ? new Shown.Hidden() : new Shown.Facts(cell.facts());
    }

    private boolean safe() {
        int facts = hidden.stream().mapToInt(i -> cells.get(i).facts()).sum();
        return hidden.size() > 1 && facts - hidden.size() >= K && peopleBehindHidden() >= K;
    }

    /** At least so many distinct people: those of the largest cell, or those whom no visible cell can hold. */
    private int peopleBehindHidden() {
        int largest = hidden.stream()
                .mapToInt(i -> cells.get(i).peopleAtLeast())
                .max()
                .orElse(0);
        int visible = IntStream.range(0, cells.size())
                .filter(i -> !hidden.contains(i))
                .map(i -> cells.get(i).peopleAtMost())
                .sum();
        return Math.max(largest, total.peopleAtLeast() - visible);
    }

    /**
     * What stands behind a cell: so many facts, by so many distinct people. The bounds differ when the cell adds up
     * counts which may share people.
     */
    record Behind(int facts, int peopleAtLeast, int peopleAtMost) {

        static final Behind NOTHING = new Behind(0, 0, 0);

        boolean few() {
            return facts > 0 && peopleAtLeast < K;
        }
    }

    /** What a reader outside the network sees of a cell. */
    sealed interface Shown {

        /** The number itself. */
        record Facts(int value) implements Shown {}

        /** Nothing but that fewer than five people are behind it. */
        record Few() implements Shown {}

        /** Nothing, so that a neighbour stays hidden. */
        record Hidden() implements Shown {}
    }
}
