/**
 * The decisions about an offer (offre) and a demand (demande). Each is made once, in the person’s own words; what
 * closes it may be noted before it, since sheets of paper come in any order.
 */
@NullMarked
package org.reciproque.command.savoir;

import org.jspecify.annotations.NullMarked;
