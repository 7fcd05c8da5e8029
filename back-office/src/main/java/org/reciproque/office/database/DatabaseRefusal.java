package org.reciproque.office.database;

/**
 * The embedded database cannot be opened; the message is the whole French sentence to show to whoever started the application.
 * When it is thrown, nothing of ours is left running and nothing in the folder was overwritten.
 */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseRefusal(String sentence) {
        super(sentence);
    }

    public DatabaseRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
