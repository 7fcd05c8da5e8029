/**
 * The people a screen names, in alphabetical order and never in any other, and the one field by which somebody is
 * named: typed, proposed, and understood whatever the accents.
 */
@NullMarked
package org.reciproque.query.people;

import org.jspecify.annotations.NullMarked;
