package org.reciproque.research.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Somebody with the published files, a pencil and patience. Knows every number shown, that totals are sums of their
 * parts, that zeros are shown (so that a hidden cell is 1 or more), and which count cannot exceed which. Knows neither
 * the hidden values nor the people: nothing of how the mask was chosen is used here, so that a mistake there is found.
 *
 * <p>Two ways are tried: solving the equations exactly, and narrowing bounds from one relation to the next until nothing
 * moves.
 */
public final class Auditor {

    private static final long NO_LIMIT = Long.MAX_VALUE / 4;
    private static final int MOST_ROUNDS = 10_000;

    private final List<OptionalInt> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    private record Sum(int whole, List<Integer> parts) {}

    private record Order(int less, int more) {}

    /**
     * The values a hidden cell can still have.
     *
     * @param most {@link Long#MAX_VALUE} when nothing bounds it
     */
    public record Possible(long least, long most) {

        /** How many whole numbers lie between. */
        public long values() {
            return most == Long.MAX_VALUE ? Long.MAX_VALUE : most - least + 1;
        }
    }

    /** Notes a cell as published, empty if hidden. Returns its number. */
    public int sees(OptionalInt published) {
        cells.add(published);
        return cells.size() - 1;
    }

    public void knowsSum(int whole, List<Integer> parts) {
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    public void knowsAtMost(int less, int more) {
        orders.add(new Order(less, more));
    }

    /** For each hidden cell what it can still be, after everything was tried. */
    public Map<Integer, Possible> attack() {
        long[] least = new long[cells.size()];
        long[] most = new long[cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            least[cell] = cells.get(cell).orElse(1);
            most[cell] = cells.get(cell).isPresent() ? least[cell] : NO_LIMIT;
        }
        solve().forEach((cell, value) -> {
            least[cell] = value;
            most[cell] = value;
        });
        int rounds = 0;
        while (narrow(least, most) && rounds < MOST_ROUNDS) {
            rounds++;
        }
        Map<Integer, Possible> found = new TreeMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).isEmpty()) {
                found.put(cell, new Possible(least[cell], most[cell] >= NO_LIMIT ? Long.MAX_VALUE : most[cell]));
            }
        }
        return found;
    }

    private Map<Integer, Long> solve() {
        List<Integer> hidden = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).isEmpty()) {
                hidden.add(cell);
            }
        }
        Equations equations = new Equations(hidden.size());
        for (Sum sum : sums) {
            long[] row = new long[hidden.size()];
            long known = term(sum.whole(), -1, hidden, row);
            for (int part : sum.parts()) {
                known += term(part, 1, hidden, row);
            }
            equations.add(row, -known);
        }
        Map<Integer, Long> solved = new TreeMap<>();
        equations.determined().forEach((place, value) -> solved.put(hidden.get(place), value));
        return solved;
    }

    /** Adds a cell to one side of an equation: what is hidden as an unknown, what is shown as a number. */
    private long term(int cell, int sign, List<Integer> hidden, long[] row) {
        OptionalInt shown = cells.get(cell);
        if (shown.isPresent()) {
            return (long) sign * shown.getAsInt();
        }
        row[hidden.indexOf(cell)] += sign;
        return 0;
    }

    private boolean narrow(long[] least, long[] most) {
        boolean moved = false;
        for (Sum sum : sums) {
            moved |= narrow(sum, least, most);
        }
        for (Order order : orders) {
            moved |= raise(order.more(), least[order.less()], least);
            moved |= lower(order.less(), most[order.more()], most);
        }
        return moved;
    }

    private boolean narrow(Sum sum, long[] least, long[] most) {
        long low = sum.parts().stream().mapToLong(part -> least[part]).sum();
        long high = sum.parts().stream().mapToLong(part -> most[part]).reduce(0, Auditor::plus);
        boolean moved = raise(sum.whole(), low, least) | lower(sum.whole(), high, most);
        for (int part : sum.parts()) {
            if (most[sum.whole()] < NO_LIMIT) {
                moved |= lower(part, most[sum.whole()] - (low - least[part]), most);
            }
            long others = sum.parts().stream()
                    .filter(other -> other != part)
                    .mapToLong(other -> most[other])
                    .reduce(0, Auditor::plus);
            if (others < NO_LIMIT) {
                moved |= raise(part, least[sum.whole()] - others, least);
            }
            low = sum.parts().stream().mapToLong(each -> least[each]).sum();
        }
        return moved;
    }

    private static long plus(long one, long other) {
        return Math.min(NO_LIMIT, one + other);
    }

    /** Shown cells never move: where a thing counts under several themes the sums do not quite hold. */
    private boolean raise(int cell, long to, long[] least) {
        if (cells.get(cell).isPresent() || to <= least[cell]) {
            return false;
        }
        least[cell] = to;
        return true;
    }

    private boolean lower(int cell, long to, long[] most) {
        if (cells.get(cell).isPresent() || to >= most[cell]) {
            return false;
        }
        most[cell] = to;
        return true;
    }
}
