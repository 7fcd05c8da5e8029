/**
 * Who did what: every note about a thing, in sentences, corrections shown as such.
 */
@NullMarked
package org.reciproque.query.journal;

import org.jspecify.annotations.NullMarked;
