package org.reciproque.query.tables;

import java.util.List;

/**
 * What a screen lists, with what one must know to read it away from the screen.
 *
 * @param about what it is, which period, up to where it knows: one line each
 * @param headings one for each column, at least two
 * @param rows each as wide as the headings
 */
public record Table(List<About> about, List<String> headings, List<List<Cell>> rows) {

    /** « Définition », and what it says. */
    public record About(String label, String text) {}
}
