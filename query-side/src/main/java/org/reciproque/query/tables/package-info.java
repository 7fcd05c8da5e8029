/**
 * Tables to take away: what a screen lists, as a file for a spreadsheet. A table is made once, by the screen that shows
 * it; here it only changes its dress.
 */
@NullMarked
package org.reciproque.query.tables;

import org.jspecify.annotations.NullMarked;
