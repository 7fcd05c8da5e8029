/**
 * Rebuilding (reconstruire les listes): the lists that screens read are built anew from the first fact, beside the living
 * ones, and change places with them in one moment; or they are compared with them. Beside that, how late each reader is.
 */
@NullMarked
package org.reciproque.query.rebuild;

import org.jspecify.annotations.NullMarked;
