package org.reciproque.store.sealing;

/** What was given as the master key holds none. */
public final class UnreadableKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableKeyException(Throwable cause) {
        super("This text holds no master key", cause);
    }
}
