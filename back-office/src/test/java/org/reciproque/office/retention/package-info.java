/** Retention, lived: what is due, what is announced, what goes and what is kept. */
@NullMarked
package org.reciproque.office.retention;

import org.jspecify.annotations.NullMarked;
