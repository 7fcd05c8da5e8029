package org.reciproque.query.moulinette;

import java.util.List;

/**
 * What may answer a sheet.
 *
 * @param byWords sheets which say something alike, the nearest words first
 * @param byTheme sheets which only share its theme, in alphabetical order
 * @param firstStandsOut whether the first by words is nearer than all the others
 */
record Matches(List<Match> byWords, List<Match> byTheme, boolean firstStandsOut) {

    boolean nothing() {
        return byWords.isEmpty() && byTheme.isEmpty();
    }
}
