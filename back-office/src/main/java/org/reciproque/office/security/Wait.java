package org.reciproque.office.security;

/** How long to wait, as one says it. */
final class Wait {

    private static final int MINUTE = 60;

    private Wait() {}

    static String inWords(int seconds) {
        if (seconds <= 1) {
            return "une seconde";
        }
        if (seconds < MINUTE) {
            return seconds + " secondes";
        }
        int minutes = (seconds + MINUTE - 1) / MINUTE;
        return minutes == 1 ? "une minute" : minutes + " minutes";
    }
}
