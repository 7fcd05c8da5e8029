package org.reciproque.query.figures;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The network's own numbers: 1, 2, 3… for its events, without a gap, in the order in which they are read. Given once, by
 * the one reader of facts, in the transaction that reads them; a rebuild finds again the numbers given before.
 *
 * <p>Each number also seals what stands before it: its hash is made of the hash before, the number and the digest of the
 * event, so that a stored event cannot be changed, left out or put in unseen (ADR 20).
 */
@Component
class NetworkNumbers {

    /** How many given numbers are fetched at once when facts are read again. */
    private static final int PAGE = 2_000;

    private static final String KEY = NetworkNumbers.class.getName();

    private final JdbcTemplate database;

    NetworkNumbers(@Qualifier("owner") JdbcTemplate database) {
        this.database = database;
    }

    /** An event to be numbered. */
    record Numbered(UUID eventId, UUID network, Optional<Long> act, LocalDate notedOn) {}

    /** An event and the number it was given. */
    private record Given(Numbered event, long number) {}

    /** The last number given in a network, and its hash. */
    private record Last(long number, byte[] hash) {}

    long numberOf(Numbered event, UnitOfWork<?> batch) {
        Giving giving = batch.root().getOrComputeResource(KEY, key -> {
            Giving fresh = new Giving();
            batch.root().onPrepareCommit(b -> fresh.write());
            return fresh;
        });
        return giving.numberOf(event);
    }

    /** The numbers of one batch. */
    private final class Giving {

        /** Networks whose events from here on were never numbered: numbers are given in the order of reading. */
        private final Set<UUID> beyond = new HashSet<>();

        private final Map<UUID, Long> highest = new HashMap<>();
        private final Map<UUID, byte[]> hashes = new HashMap<>();
        private final Map<UUID, Long> given = new HashMap<>();
        private final List<Given> fresh = new ArrayList<>();

        long numberOf(Numbered event) {
            Long known = given.get(event.eventId());
            if (known == null && !beyond.contains(event.network())) {
                known = findGiven(event);
            }
            return known == null ? give(event) : known;
        }

        private @Nullable Long findGiven(Numbered event) {
            List<Long> found = database.queryForList(
                    "select number from events.network_number where event_id = ?", Long.class, event.eventId());
            if (found.isEmpty()) {
                beyond.add(event.network());
                return null;
            }
            long number = found.get(0);
            database.query(
                    "select event_id, number from events.network_number where network = ? and number >= ?"
                            + " order by number limit ?",
                    row -> {
                        given.put(row.getObject(1, UUID.class), row.getLong(2));
                    },
                    event.network(),
                    number,
                    PAGE);
            return number;
        }

        private long give(Numbered event) {
            long number = highest.computeIfAbsent(event.network(), this::highestStored) + 1;
            highest.put(event.network(), number);
            given.put(event.eventId(), number);
            fresh.add(new Given(event, number));
            return number;
        }

        private long highestStored(UUID network) {
            Last last = database
                    .query(
                            "select number, hash from events.network_number where network = ? order by number desc limit 1",
                            (row, i) -> new Last(row.getLong(1), row.getBytes(2)),
                            network)
                    .stream()
                    .findFirst()
                    .orElseGet(() -> new Last(0, beforeTheFirst(network)));
            hashes.put(network, last.hash());
            return last.number();
        }

        void write() {
            if (fresh.isEmpty()) {
                return;
            }
            Map<UUID, byte[]> digests = digests();
            database.batchUpdate(
                    "insert into events.network_number (event_id, network, number, act, noted_on, hash)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    fresh.stream()
                            .map(given -> new Object[] {
                                given.event().eventId(),
                                given.event().network(),
                                given.number(),
                                given.event().act().orElse(null),
                                given.event().notedOn(),
                                link(given, digests)
                            })
                            .toList());
            fresh.clear();
        }

        /** Where events are kept elsewhere the database knows none of them, and the chain is of numbers and ids alone. */
        private Map<UUID, byte[]> digests() {
            Map<UUID, byte[]> digests = new HashMap<>();
            Object ids = fresh.stream().map(given -> given.event().eventId()).toArray(UUID[]::new);
            database.query(
                    "select e.id, events.digest(e) from events.event e where e.id = any (?)",
                    row -> {
                        digests.put(row.getObject(1, UUID.class), row.getBytes(2));
                    },
                    ids);
            return digests;
        }

        private byte[] link(Given given, Map<UUID, byte[]> digests) {
            UUID network = given.event().network();
            byte[] digest = digests.getOrDefault(
                    given.event().eventId(), bytes(given.event().eventId()));
            byte[] hash = sha256(Objects.requireNonNull(hashes.get(network)), number(given.number()), digest);
            hashes.put(network, hash);
            return hash;
        }
    }

    private static byte[] beforeTheFirst(UUID network) {
        return sha256(bytes(network));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
