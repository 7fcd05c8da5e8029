package org.reciproque.store;

import org.axonframework.common.AxonNonTransientException;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A reader's token was given by another store, or before this one was moved: it says nothing about what was read here. */
public final class ForeignTokenException extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    ForeignTokenException(@Nullable TrackingToken token, long store) {
        super(
                "Token " + token + " was not given by event store " + store
                        + ". Read again from the start, or bring the tokens along with the command that re-bases a restored store.");
    }
}
