/**
 * What may be told of a table of counts without telling anything of anybody: which cells are hidden because few people
 * stand behind them, which others must be hidden so that these cannot be found by subtraction, and the auditor who
 * tries to find them all the same. Numbers only: no type of this package can hold a name.
 */
@NullMarked
package org.reciproque.research.anonymity;

import org.jspecify.annotations.NullMarked;
