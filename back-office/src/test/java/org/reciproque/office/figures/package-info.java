/** The figures of the story whose answers are known. */
@NullMarked
package org.reciproque.office.figures;

import org.jspecify.annotations.NullMarked;
