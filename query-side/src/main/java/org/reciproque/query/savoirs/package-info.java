/**
 * Offers and demands: the board (tableau) everybody sees, and the repérage where they are noted.
 */
@NullMarked
package org.reciproque.query.savoirs;

import org.jspecify.annotations.NullMarked;
