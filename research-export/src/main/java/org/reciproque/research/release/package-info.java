/**
 * The public dataset (tier T1): quarterly counts of one network by theme, as Parquet and CSV, with a description for
 * programs, codebooks for people, and sums to check the files by. Nobody can be found in it: it is made from counts only.
 */
@NullMarked
package org.reciproque.research.release;

import org.jspecify.annotations.NullMarked;
