package org.reciproque.research.anonymity;

/**
 * A count before it is judged.
 *
 * @param value how many facts, 0 or more
 * @param people how many distinct people stand behind them; never published
 */
public record Cell(int value, int people) {

    public Cell {
        if (value < 0 || people < 0) {
            throw new IllegalArgumentException("A count is never negative");
        }
    }
}
