package org.reciproque.query.aside;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Takes back what one fact changed in a batch before it broke. */
public interface Undone {

    void undo(UnitOfWork<?> batch, EventMessage<?> fact);
}
