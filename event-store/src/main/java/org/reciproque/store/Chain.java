package org.reciproque.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Whether events are still what they were when they were first read. A reader of the application numbers the events of
 * each tenant 1, 2, 3… in a table of its own, with a hash made of the hash before (for the first, the SHA-256 of the
 * tenant's id), the number and {@code events.digest(event)}. Whoever changes, removes or slips in an event breaks the
 * chain from there on.
 *
 * <p>The digests are computed here from the stored columns, not by the function in the database, which might have been
 * changed too.
 */
public final class Chain {

    private static final int PAGE = 2_000;

    private final DataSource database;
    private final String numbers;
    private final String tenant;

    /**
     * @param numbers the table of numbers, with columns {@code event_id}, {@code number} and {@code hash}
     * @param tenant its column that says whose number it is
     */
    public Chain(DataSource database, String numbers, String tenant) {
        this.database = database;
        this.numbers = numbers;
        this.tenant = tenant;
    }

    /** What is wrong with a chain. */
    public enum Wrong {
        /** A number is missing, or was given twice. */
        NUMBER,
        /** The event of a number is not in the table of events. */
        EVENT_GONE,
        /** The event, or one before it, is not what it was. */
        CHANGED
    }

    /** The first place where a chain is broken. */
    public record Break(UUID tenant, long number, @Nullable UUID event, Wrong wrong) {}

    /**
     * The chain of one tenant, as far as it holds.
     *
     * @param numbers how many numbers it has
     * @param last the hash of the last one that holds, in hexadecimal; to be noted elsewhere, for whoever could rewrite all
     */
    public record Verified(UUID tenant, long numbers, String last, Optional<Break> broken) {}

    /**
     * Reads every chain again.
     *
     * @param read told how many numbers were read, now and then
     */
    public List<Verified> verify(LongConsumer read) {
        try (Connection connection = database.getConnection()) {
            List<Verified> all = new ArrayList<>();
            long before = 0;
            for (UUID one : tenants(connection)) {
                Verified verified = verify(connection, one, before, read);
                before += verified.numbers();
                all.add(verified);
            }
            return all;
        } catch (SQLException failed) {
            throw new EventStoreException("The chain of events could not be read", failed);
        }
    }

    /** Events of tenants that no number was given to: those that the numbering reader has not read yet. */
    public long unnumbered() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement("select count(*) from events.event e"
                        + " where e.tenant is not null and not exists (select 1 from " + numbers
                        + " n where n.event_id = e.id)");
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new EventStoreException("The chain of events could not be read", failed);
        }
    }

    private List<UUID> tenants(Connection connection) throws SQLException {
        try (PreparedStatement ask =
                        connection.prepareStatement("select distinct " + tenant + " from " + numbers + " order by 1");
                ResultSet row = ask.executeQuery()) {
            List<UUID> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getObject(1, UUID.class));
            }
            return all;
        }
    }

    private Verified verify(Connection connection, UUID one, long before, LongConsumer read) throws SQLException {
        byte[] hash = sha256(bytes(one));
        long number = 0;
        try (PreparedStatement page = connection.prepareStatement(
                "select n.number, n.hash, n.event_id, e.id, e.tenant, e.aggregate, e.aggregate_name, e.aggregate_type,"
                        + " e.sequence, date_send(e.day), timestamptz_send(e.stamped_at),"
                        + " timestamptz_send(e.recorded_at), e.payload_type, e.revision, e.payload, e.metadata"
                        + " from " + numbers + " n left join events.event e on e.id = n.event_id"
                        + " where n." + tenant + " = ? and n.number > ? order by n.number limit " + PAGE)) {
            while (true) {
                long from = number;
                page.setObject(1, one);
                page.setLong(2, number);
                try (ResultSet row = page.executeQuery()) {
                    while (row.next()) {
                        byte[] next = sha256(hash, number(number + 1), digest(row));
                        Optional<Break> broken = broken(one, number + 1, row, next);
                        if (broken.isPresent()) {
                            return new Verified(one, number, HexFormat.of().formatHex(hash), broken);
                        }
                        hash = next;
                        number++;
                    }
                }
                read.accept(before + number);
                if (number == from) {
                    return new Verified(one, number, HexFormat.of().formatHex(hash), Optional.empty());
                }
            }
        }
    }

    private static Optional<Break> broken(UUID one, long expected, ResultSet row, byte[] hash) throws SQLException {
        UUID event = row.getObject(3, UUID.class);
        if (row.getLong(1) != expected) {
            return Optional.of(new Break(one, expected, null, Wrong.NUMBER));
        }
        if (row.getObject(4, UUID.class) == null) {
            return Optional.of(new Break(one, expected, event, Wrong.EVENT_GONE));
        }
        return MessageDigest.isEqual(hash, row.getBytes(2))
                ? Optional.empty()
                : Optional.of(new Break(one, expected, event, Wrong.CHANGED));
    }

    /** As {@code events.digest} does it: each column with its length before it, in a fixed order. */
    private static byte[] digest(ResultSet row) throws SQLException {
        MessageDigest digest = sha256();
        for (int column : new int[] {4, 5, 6}) {
            @Nullable UUID id = row.getObject(column, UUID.class);
            add(digest, id == null ? null : bytes(id));
        }
        add(digest, text(row.getString(7)));
        add(digest, text(row.getString(8)));
        add(digest, number(row.getLong(9)));
        add(digest, row.getBytes(10));
        add(digest, row.getBytes(11));
        add(digest, row.getBytes(12));
        add(digest, text(row.getString(13)));
        add(digest, text(row.getString(14)));
        add(digest, row.getBytes(15));
        add(digest, row.getBytes(16));
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte @Nullable [] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : field.length)
                .array());
        if (field != null) {
            digest.update(field);
        }
    }

    private static byte @Nullable [] text(@Nullable String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
