/** The lists of screens, built anew beside the living ones. */
@NullMarked
package org.reciproque.office.rebuild;

import org.jspecify.annotations.NullMarked;
