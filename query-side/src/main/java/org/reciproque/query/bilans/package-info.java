/**
 * The bilan sheet: each person's own words, and what the échange changed.
 */
@NullMarked
package org.reciproque.query.bilans;

import org.jspecify.annotations.NullMarked;
