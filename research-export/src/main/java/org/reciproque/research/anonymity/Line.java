package org.reciproque.research.anonymity;

import java.util.List;

/**
 * Cells that are hidden together or not at all, because each bounds the next: there are never more échanges than
 * sessions, nor more sessions than attendances. Were one shown and the other hidden, the one would betray the other.
 * Most lines have a single cell.
 */
public record Line(List<Cell> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    boolean tooSmall(Rule rule) {
        return cells.stream().anyMatch(rule::tooSmall);
    }

    /** Whether anything at all is in it: a line of zeros is always shown. */
    boolean lived() {
        return cells.stream().anyMatch(cell -> cell.value() > 0);
    }

    long lost() {
        return cells.stream().mapToLong(Cell::value).sum();
    }

    Cell at(int place) {
        return cells.get(place);
    }

    int width() {
        return cells.size();
    }
}
