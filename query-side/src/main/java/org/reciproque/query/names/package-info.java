/**
 * Names: who is meant by a name typed at a table, and under which name somebody is shown on the board.
 * Two people may bear one name, and one person may be typed in many ways: the screen asks, it never guesses.
 */
@NullMarked
package org.reciproque.query.names;

import org.jspecify.annotations.NullMarked;
