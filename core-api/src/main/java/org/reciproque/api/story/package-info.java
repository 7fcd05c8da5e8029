/**
 * The history of a network as dated acts, as it was lived and noted on paper.
 */
@NullMarked
package org.reciproque.api.story;

import org.jspecify.annotations.NullMarked;
