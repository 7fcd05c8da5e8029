/**
 * The bilan: looking back together on an échange, each in their own terms.
 */
@NullMarked
package org.reciproque.api.bilan;

import org.jspecify.annotations.NullMarked;
