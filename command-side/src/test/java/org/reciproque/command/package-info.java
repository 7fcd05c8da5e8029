/**
 * The people and the table around which decisions are tried.
 */
@NullMarked
package org.reciproque.command;

import org.jspecify.annotations.NullMarked;
