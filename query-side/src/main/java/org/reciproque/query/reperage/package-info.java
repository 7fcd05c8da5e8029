/**
 * Repérage: people say what they offer and ask for, and two of them write it down, one line each, at once or later
 * from paper.
 */
@NullMarked
package org.reciproque.query.reperage;

import org.jspecify.annotations.NullMarked;
