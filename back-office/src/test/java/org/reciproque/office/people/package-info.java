/** People as the screens show them: welcomed, accompanied, corrected, gone; and who may read what about them. */
@NullMarked
package org.reciproque.office.people;

import org.jspecify.annotations.NullMarked;
