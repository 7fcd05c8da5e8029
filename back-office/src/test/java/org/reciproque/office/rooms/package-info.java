/** Who may know whom. */
@NullMarked
package org.reciproque.office.rooms;

import org.jspecify.annotations.NullMarked;
