/**
 * The key figures of a network: each with its definition, its cut-off and the list behind it.
 */
@NullMarked
package org.reciproque.api.figures;

import org.jspecify.annotations.NullMarked;
