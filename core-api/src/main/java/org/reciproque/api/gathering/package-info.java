/**
 * The gathering (rencontre collective): repérage, réflexion, fête, AG, formation, création collective, voyage.
 */
@NullMarked
package org.reciproque.api.gathering;

import org.jspecify.annotations.NullMarked;
