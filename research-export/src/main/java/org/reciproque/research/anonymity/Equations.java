package org.reciproque.research.anonymity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Linear equations over whole numbers, solved exactly: which unknowns can have one value only? */
final class Equations {

    private final int unknowns;
    private final List<BigInteger[]> rows = new ArrayList<>();

    Equations(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Σ coefficient × unknown = sum. */
    void add(long[] coefficients, long sum) {
        BigInteger[] row = new BigInteger[unknowns + 1];
        for (int place = 0; place < unknowns; place++) {
            row[place] = BigInteger.valueOf(coefficients[place]);
        }
        row[unknowns] = BigInteger.valueOf(sum);
        rows.add(row);
    }

    /** The unknowns with a single solution. Contradictory equations determine nothing. */
    Map<Integer, Long> determined() {
        int done = 0;
        for (int place = 0; place < unknowns && done < rows.size(); place++) {
            if (bringUp(done, place)) {
                clearOthers(done, place);
                done++;
            }
        }
        Map<Integer, Long> values = new TreeMap<>();
        for (BigInteger[] row : rows.subList(0, done)) {
            onlyUnknown(row, values);
        }
        return values;
    }

    private boolean bringUp(int to, int place) {
        for (int row = to; row < rows.size(); row++) {
            if (rows.get(row)[place].signum() != 0) {
                BigInteger[] found = rows.get(row);
                rows.set(row, rows.get(to));
                rows.set(to, found);
                return true;
            }
        }
        return false;
    }

    private void clearOthers(int pivot, int place) {
        BigInteger[] base = rows.get(pivot);
        for (int row = 0; row < rows.size(); row++) {
            BigInteger[] other = rows.get(row);
            BigInteger factor = other[place];
            if (row != pivot && factor.signum() != 0) {
                for (int each = 0; each <= unknowns; each++) {
                    other[each] = other[each].multiply(base[place]).subtract(base[each].multiply(factor));
                }
            }
        }
    }

    private void onlyUnknown(BigInteger[] row, Map<Integer, Long> values) {
        int found = -1;
        for (int place = 0; place < unknowns; place++) {
            if (row[place].signum() != 0) {
                if (found >= 0) {
                    return;
                }
                found = place;
            }
        }
        if (found >= 0) {
            values.put(found, row[unknowns].divide(row[found]).longValueExact());
        }
    }
}
