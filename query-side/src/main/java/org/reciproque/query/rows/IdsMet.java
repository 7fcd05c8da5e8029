package org.reciproque.query.rows;

import java.util.Arrays;
import java.util.UUID;

/**
 * Ids that were met, in little memory: thirteen bytes each or so. It may take one for another once in a thousand billion
 * times: whoever asks may only lose time by it.
 */
final class IdsMet {

    private static final int FIRST = 1 << 12;
    private static final double FULL = 0.7;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private long[] prints = new long[FIRST];
    private int size;

    /** @return whether it was not there yet */
    boolean add(UUID id) {
        if (size > prints.length * FULL) {
            long[] before = prints;
            prints = new long[before.length * 2];
            Arrays.stream(before).filter(print -> print != 0).forEach(print -> prints[place(print)] = print);
        }
        long print = print(id);
        int place = place(print);
        boolean fresh = prints[place] == 0;
        if (fresh) {
            prints[place] = print;
            size++;
        }
        return fresh;
    }

    /** How much memory this takes. */
    long bytes() {
        return (long) prints.length * Long.BYTES;
    }

    boolean contains(UUID id) {
        return prints[place(print(id))] != 0;
    }

    /** Where this is, or would be. */
    private int place(long print) {
        int mask = prints.length - 1;
        int place = (int) (print >>> Integer.SIZE) & mask;
        while (prints[place] != 0 && prints[place] != print) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static long print(UUID id) {
        long print = (id.getMostSignificantBits() * MIX ^ id.getLeastSignificantBits()) * MIX;
        return print == 0 ? 1 : print;
    }
}
