package org.reciproque.api.base;

/**
 * A decision not to do what was asked, told in one French sentence which an animator reads. It is an answer, not a
 * breakdown: nothing was written.
 */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
