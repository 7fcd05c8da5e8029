/**
 * The people a screen names: the one field by which somebody is named, who is meant by what was typed there, and under
 * which name somebody is shown. Two people may bear one name, and one person may be typed in many ways: the screen
 * asks, it never guesses. Names stand in alphabetical order and in no other; no contact is read here.
 */
@NullMarked
package org.reciproque.query.people;

import org.jspecify.annotations.NullMarked;
