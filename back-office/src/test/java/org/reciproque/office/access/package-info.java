/** How somebody comes in. */
@NullMarked
package org.reciproque.office.access;

import org.jspecify.annotations.NullMarked;
