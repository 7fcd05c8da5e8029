/** The file in between, and stores that do not answer to the end. */
@NullMarked
package org.reciproque.office.moving;

import org.jspecify.annotations.NullMarked;
