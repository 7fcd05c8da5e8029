package org.reciproque.office.security;

import java.time.Duration;
import java.util.OptionalInt;

/** So many lines a minute, and no more: a log that somebody fills at will tells nothing. Used by one thread. */
final class FewLines {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int aMinute;
    private long begun;
    private int told;
    private int untold;

    FewLines(int aMinute) {
        this.aMinute = aMinute;
    }

    /** @return how many were not told before this one; nothing when this one is not either */
    OptionalInt next(long nowNanos) {
        if (told == 0 || nowNanos - begun > MINUTE) {
            begun = nowNanos;
            told = 0;
        }
        if (told >= aMinute) {
            untold++;
            return OptionalInt.empty();
        }
        told++;
        int before = untold;
        untold = 0;
        return OptionalInt.of(before);
    }
}
