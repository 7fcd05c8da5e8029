package org.reciproque.research.anonymity;

import java.util.Set;

/**
 * What is hidden of one total and its parts. It does not say why a cell is hidden: that would help to find its value.
 *
 * @param whole whether the total itself is hidden
 * @param parts the places of the hidden parts
 */
public record Mask(boolean whole, Set<Integer> parts) {

    public Mask {
        parts = Set.copyOf(parts);
    }

    public boolean hides(int part) {
        return parts.contains(part);
    }
}
