/** The first visit of an installation. */
@NullMarked
package org.reciproque.office.welcome;

import org.jspecify.annotations.NullMarked;
