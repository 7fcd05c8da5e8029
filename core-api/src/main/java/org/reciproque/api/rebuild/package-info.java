/**
 * Rebuilding: the lists that screens read are only readings of the facts; they can be read anew from the first fact, or
 * compared with what the facts say. Beside that, how late each list is.
 */
@NullMarked
package org.reciproque.api.rebuild;

import org.jspecify.annotations.NullMarked;
