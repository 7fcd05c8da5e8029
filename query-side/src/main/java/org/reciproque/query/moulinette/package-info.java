/**
 * Mouliner: offers and demands face to face. It finds sheets which speak of the same thing and says why; it ranks no
 * person, shows no number, and leaves the choice to the animators.
 */
@NullMarked
package org.reciproque.query.moulinette;

import org.jspecify.annotations.NullMarked;
