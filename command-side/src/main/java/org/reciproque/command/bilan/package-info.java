/**
 * The decisions about a bilan: given once, with each person’s words as a fact of its own.
 */
@NullMarked
package org.reciproque.command.bilan;

import org.jspecify.annotations.NullMarked;
