/**
 * The story of a network: its years on paper, told as dated acts in a file, decided again one after the other
 * by the ordinary aggregates, and written only when not one of them is refused.
 */
@NullMarked
package org.reciproque.command.story;

import org.jspecify.annotations.NullMarked;
