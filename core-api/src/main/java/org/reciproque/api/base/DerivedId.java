package org.reciproque.api.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An id computed from what must be unique: the same key always gives the same id, so that saying a thing twice names
 * one thing. The first 16 bytes of the key's SHA-256, marked as a version 8 UUID (RFC 9562).
 */
public record DerivedId(UUID value) {

    static final char SEPARATOR = '\u001f';

    private static final MessageDigest SHA_256 = prototype();

    public static UUID of(String kind, Object... key) {
        StringBuilder text = new StringBuilder(kind);
        for (Object part : key) {
            text.append(SEPARATOR).append(part);
        }
        byte[] hash = sha256(text.toString().getBytes(StandardCharsets.UTF_8));
        long high = 0;
        long low = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            high = (high << Byte.SIZE) | (hash[i] & 0xff);
            low = (low << Byte.SIZE) | (hash[Long.BYTES + i] & 0xff);
        }
        high = (high & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        low = (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A fresh one each time; asking the security providers for it anew would cost more than the hash. */
    private static byte[] sha256(byte[] bytes) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(bytes);
        } catch (CloneNotSupportedException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static MessageDigest prototype() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
