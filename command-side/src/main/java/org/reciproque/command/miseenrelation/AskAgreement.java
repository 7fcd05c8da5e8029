package org.reciproque.command.miseenrelation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.miseenrelation.MiseEnRelationId;

/**
 * What was agreed, now that this meeting was put right? Asked by a policy, which knows the correction alone; answered by
 * an {@link Agreement}, or by nothing when there is no agreement, or when an earlier one holds already. Notes nothing.
 *
 * @param about the note of a meeting, or a correction of it
 */
public record AskAgreement(@TargetAggregateIdentifier MiseEnRelationId miseEnRelation, NoteId about) {}
