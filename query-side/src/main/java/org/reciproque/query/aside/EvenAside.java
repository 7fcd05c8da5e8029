package org.reciproque.query.aside;

import org.axonframework.eventhandling.EventMessage;

/** What a reader does with every fact in its turn, even one that is set aside. */
public interface EvenAside {

    /** Whose it is: the name of its processing group. */
    String reader();

    /** To be called while a batch is read; twice for the same fact does no more than once. */
    void evenAside(EventMessage<?> fact);
}
