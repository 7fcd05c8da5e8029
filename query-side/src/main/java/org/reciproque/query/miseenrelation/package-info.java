/**
 * The sheet of the meeting where offreurs, demandeurs and a mediator agree, put off, or say no.
 */
@NullMarked
package org.reciproque.query.miseenrelation;

import org.jspecify.annotations.NullMarked;
