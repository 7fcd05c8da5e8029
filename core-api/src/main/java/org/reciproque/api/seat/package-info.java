/**
 * Who sits at the screen: one person, in one network, with one role or several.
 */
@NullMarked
package org.reciproque.api.seat;

import org.jspecify.annotations.NullMarked;
