package org.reciproque.store;

import org.axonframework.common.AxonNonTransientException;

/** The events were copied from another database cluster, whose count of transactions this one does not share. */
public final class MovedStoreException extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    MovedStoreException(long from, long here) {
        super("The events come from database cluster " + from + " and this is cluster " + here
                + ": re-base the store before it is used (see the README of event-store)");
    }
}
