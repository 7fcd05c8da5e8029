/**
 * The master key of people's words: where it is kept, when the application refuses to start without it, and how a person
 * who asks to be forgotten loses theirs.
 */
@NullMarked
package org.reciproque.office.keys;

import org.jspecify.annotations.NullMarked;
