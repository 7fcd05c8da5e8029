/** Who may open what. */
@NullMarked
package org.reciproque.office.security;

import org.jspecify.annotations.NullMarked;
