/**
 * The paper sheet (fiche) on which somebody says, in their own words, what they offer or ask for,
 * and the life of an offer (offre) and of a demand (demande).
 */
@NullMarked
package org.reciproque.api.savoir;

import org.jspecify.annotations.NullMarked;
