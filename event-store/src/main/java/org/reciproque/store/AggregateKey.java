package org.reciproque.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate's identifier as the table holds it. Most are uuids, written as such; any other text is given the uuid that
 * its SHA-256 makes (version 8), and stands beside it.
 *
 * @param name the identifier itself, where it is not the uuid as text
 */
record AggregateKey(UUID key, @Nullable String name) {

    private static final int UUID_LENGTH = 36;

    static AggregateKey of(String identifier) {
        @Nullable UUID uuid = uuid(identifier);
        return uuid == null ? new AggregateKey(hashed(identifier), identifier) : new AggregateKey(uuid, null);
    }

    /** The uuid that this text is, if it is written as PostgreSQL writes it back. */
    static @Nullable UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? uuid : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private static UUID hashed(String identifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) (hash[6] & 0x0f | 0x80);
            hash[8] = (byte) (hash[8] & 0x3f | 0x80);
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
