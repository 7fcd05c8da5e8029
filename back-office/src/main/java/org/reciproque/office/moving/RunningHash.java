package org.reciproque.office.moving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How many events there were so far, and the SHA-256 of all that was told of them, in order. */
final class RunningHash {

    private final MessageDigest hash = sha256();
    private long count;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void add(WrittenEvent event) {
        count++;
        hash.update(event.told().getBytes(StandardCharsets.UTF_8));
    }

    long count() {
        return count;
    }

    Moved so() {
        try {
            return new Moved(count, HexFormat.of().formatHex(((MessageDigest) hash.clone()).digest()));
        } catch (CloneNotSupportedException always) {
            throw new IllegalStateException(always);
        }
    }
}
