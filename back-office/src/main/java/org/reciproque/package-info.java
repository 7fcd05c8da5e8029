/** Réciproque: the back office of networks where people exchange knowledge for nothing. Everything starts here. */
@NullMarked
package org.reciproque;

import org.jspecify.annotations.NullMarked;
