/** The whole house together, on a real PostgreSQL. */
@NullMarked
package org.reciproque;

import org.jspecify.annotations.NullMarked;
