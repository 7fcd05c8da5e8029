/**
 * The networks of the movement, as those see them who care for the movement: how each presents itself, since when, and one
 * figure. No person, and no word of a person.
 */
@NullMarked
package org.reciproque.office.movement;

import org.jspecify.annotations.NullMarked;
