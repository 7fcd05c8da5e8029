/**
 * Gatherings of the whole network, repérages first.
 */
@NullMarked
package org.reciproque.query.gatherings;

import org.jspecify.annotations.NullMarked;
