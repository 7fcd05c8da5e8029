package org.reciproque.store.sealing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data key of one person: the root of a tree of secrets whose leaves are the keys of their texts. Each node gives
 * its sixteen children and nothing above it, so that one text is destroyed alone by keeping, instead of the root, the
 * brothers along the path to its leaf.
 *
 * <p>The tree is the pseudorandom function of Goldreich, Goldwasser and Micali (1986), made puncturable as in Boneh and
 * Waters (2013), section 3; a child is SHA-256 of its parent and its place. Immutable. A text's place is 64 bits of the
 * hash of its id.
 */
final class PersonKey {

    private static final int NODE = 32;
    private static final int CHILDREN = 16;
    private static final int BITS = 4;
    private static final int LEVELS = Long.SIZE / BITS;
    private static final byte FORMAT = 1;
    private static final int STORED_NODE = 1 + Long.BYTES + NODE;

    /** Where a node is: how many levels down, and by which children. */
    private record Place(int level, long way) {

        static Place above(long leaf, int level) {
            return new Place(level, level == 0 ? 0 : leaf >>> (LEVELS - level) * BITS);
        }

        Place child(int number) {
            return new Place(level + 1, way << BITS | number);
        }
    }

    private final Map<Place, byte[]> nodes;

    private PersonKey(Map<Place, byte[]> nodes) {
        this.nodes = nodes;
    }

    static PersonKey fresh(SecureRandom dice) {
        byte[] root = new byte[NODE];
        dice.nextBytes(root);
        return new PersonKey(Map.of(new Place(0, 0), root));
    }

    /** The key of one text; empty when it was destroyed. */
    Optional<byte[]> ofText(UUID text) {
        long leaf = leaf(text);
        MessageDigest hash = sha256();
        Place start = coveredBy(leaf);
        if (start == null) {
            return Optional.empty();
        }
        byte[] node = known(start);
        for (int level = start.level(); level < LEVELS; level++) {
            node = child(hash, node, numberAt(leaf, level));
        }
        return Optional.of(node);
    }

    /** The same key, from which the key of this text can never be found again. */
    PersonKey without(UUID text) {
        long leaf = leaf(text);
        Place start = coveredBy(leaf);
        if (start == null) {
            return this;
        }
        MessageDigest hash = sha256();
        Map<Place, byte[]> kept = new HashMap<>(nodes);
        byte[] node = known(start);
        kept.remove(start);
        for (int level = start.level(); level < LEVELS; level++) {
            Place parent = Place.above(leaf, level);
            for (int number = 0; number < CHILDREN; number++) {
                if (number != numberAt(leaf, level)) {
                    kept.put(parent.child(number), child(hash, node, number));
                }
            }
            node = child(hash, node, numberAt(leaf, level));
        }
        return new PersonKey(kept);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + nodes.size() * STORED_NODE).put(FORMAT);
        nodes.forEach((place, secret) ->
                bytes.put((byte) place.level()).putLong(place.way()).put(secret));
        return bytes.array();
    }

    static PersonKey read(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        if (bytes.get() != FORMAT) {
            throw new IllegalStateException("The key of a person has an unknown format");
        }
        Map<Place, byte[]> nodes = new HashMap<>();
        while (bytes.hasRemaining()) {
            Place place = new Place(bytes.get(), bytes.getLong());
            byte[] secret = new byte[NODE];
            bytes.get(secret);
            nodes.put(place, secret);
        }
        return new PersonKey(nodes);
    }

    private @Nullable Place coveredBy(long leaf) {
        for (int level = 0; level <= LEVELS; level++) {
            Place place = Place.above(leaf, level);
            if (nodes.containsKey(place)) {
                return place;
            }
        }
        return null;
    }

    private byte[] known(Place place) {
        byte[] node = nodes.get(place);
        if (node == null) {
            throw new IllegalStateException("No node there");
        }
        return node;
    }

    private static int numberAt(long leaf, int level) {
        return (int) (leaf >>> (LEVELS - 1 - level) * BITS) & CHILDREN - 1;
    }

    private static byte[] child(MessageDigest hash, byte[] node, int number) {
        hash.update(node);
        hash.update((byte) number);
        return hash.digest();
    }

    private static long leaf(UUID text) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(text.getMostSignificantBits())
                .putLong(text.getLeastSignificantBits())
                .array();
        return ByteBuffer.wrap(sha256().digest(id)).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
