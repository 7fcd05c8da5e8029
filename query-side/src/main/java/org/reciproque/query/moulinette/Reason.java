package org.reciproque.query.moulinette;

/**
 * Why a sheet may answer another, or what has to be talked over.
 *
 * @param favours false for something to check together
 * @param sentence in French
 */
record Reason(boolean favours, String sentence) {

    static Reason favours(String sentence) {
        return new Reason(true, sentence);
    }

    static Reason toCheck(String sentence) {
        return new Reason(false, sentence);
    }
}
