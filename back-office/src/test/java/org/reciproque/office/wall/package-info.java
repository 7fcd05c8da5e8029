/** The wall between networks, tried from every side. */
@NullMarked
package org.reciproque.office.wall;

import org.jspecify.annotations.NullMarked;
