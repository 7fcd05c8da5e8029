/** The lists behind the figures. */
@NullMarked
package org.reciproque.query.figures;

import org.jspecify.annotations.NullMarked;
