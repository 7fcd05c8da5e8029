/** What crosses between applications, and what does not. */
@NullMarked
package org.reciproque.office.buses;

import org.jspecify.annotations.NullMarked;
