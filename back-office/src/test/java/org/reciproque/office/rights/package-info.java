/** What people may ask of those who keep notes about them. */
@NullMarked
package org.reciproque.office.rights;

import org.jspecify.annotations.NullMarked;
