package org.reciproque.office.buses;

/**
 * What is told of a failure to whoever asked, all of it: the only part of an exception that leaves the application.
 *
 * @param said the sentence of a refusal; otherwise the name of a kind of exception
 */
record Told(What what, String said) {

    /** What came of it. */
    enum What {
        REFUSED,
        CONFLICT,
        BROKEN
    }
}
