/**
 * The mise en relation: offreurs, demandeurs and a mediator agree on terms, or put it off, or say no.
 */
@NullMarked
package org.reciproque.api.miseenrelation;

import org.jspecify.annotations.NullMarked;
