package org.reciproque.command.example;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Words;

/** A story in one number: which commands, which notes on which days, which words, in which order. */
final class Fingerprint {

    /** Of the small network « Les Passerelles », seed 7, on 22 November 2026. */
    static final long OF_SMALL_7 = 530_774_117L;

    private Fingerprint() {}

    static long of(Measured told) {
        CRC32 sum = new CRC32();
        for (NetworkCommand command : told.commands) {
            add(sum, command.getClass().getSimpleName());
            add(sum, command.noted().toString());
            for (Words words : Walk.through(command, Words.class)) {
                add(sum, words.id() + words.text());
            }
        }
        return sum.getValue();
    }

    private static void add(CRC32 sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
