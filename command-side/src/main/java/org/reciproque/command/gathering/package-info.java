/**
 * The decisions about a gathering (rencontre collective): planned or not, held once, with what was decided there.
 */
@NullMarked
package org.reciproque.command.gathering;

import org.jspecify.annotations.NullMarked;
