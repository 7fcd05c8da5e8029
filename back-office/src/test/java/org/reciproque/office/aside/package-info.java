/** Facts that a reader cannot read, set aside and read again. */
@NullMarked
package org.reciproque.office.aside;

import org.jspecify.annotations.NullMarked;
