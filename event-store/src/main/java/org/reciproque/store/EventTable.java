package org.reciproque.store;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The table of events, in SQL: how rows go in, and how they come out. */
final class EventTable {

    /** From this many on, a stream of rows costs less than a statement each. */
    private static final int WORTH_A_COPY = 32;

    private static final String GIVEN =
            "id, tenant, aggregate, aggregate_name, aggregate_type, sequence, day, stamped_at,"
                    + " payload_type, revision, payload, metadata";

    private static final String INSERT =
            "insert into events.event (" + GIVEN + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COPY = "copy events.event (" + GIVEN + ") from stdin (format binary)";

    // The text of an xid has a name of its own: « order by xid » would else order by the text.
    private static final String ROW =
            "select xid::text as written_by, position, id, aggregate, aggregate_name, aggregate_type, sequence,"
                    + " stamped_at, payload_type, revision, payload, metadata from events.event";

    /** Below this, every transaction has ended: nothing more can appear. */
    private static final String BELOW_THE_FENCE = " xid < pg_snapshot_xmin(pg_current_snapshot())";

    private static final String AFTER = ROW + " where (xid, position) > (?::text::xid8, ?) and" + BELOW_THE_FENCE
            + " order by xid, position limit ?";

    private static final String OF_AGGREGATE = ROW + " where aggregate = ? and sequence >= ? order by sequence limit ?";

    private static final String LAST_SEQUENCE =
            "select sequence from events.event where aggregate = ? order by sequence desc limit 1";

    private static final String HEAD = "select xid::text as written_by, position from events.event where"
            + BELOW_THE_FENCE + " order by xid desc, position desc limit 1";

    private static final String LAST_STORED =
            "select xid::text as written_by, position from events.event order by xid desc, position desc limit 1";

    private static final String BEFORE_STAMP =
            "select xid::text as written_by, position from events.event where" + BELOW_THE_FENCE
                    + " and (xid, position) < (select xid, position from events.event where stamped_at >= ? and"
                    + BELOW_THE_FENCE
                    + " order by xid, position limit 1) order by xid desc, position desc limit 1";

    private static final String WAITING = "select coalesce((select xid from events.event"
            + " order by xid desc, position desc limit 1) >= pg_snapshot_xmin(pg_current_snapshot()), false)";

    private final long store;

    /**
     * @param store the number of the store, for the tokens of what is read
     */
    EventTable(long store) {
        this.store = store;
    }

    /**
     * Writes them all or none, in this order.
     *
     * @param row makes the row of an event; in a stream the database takes the first rows while the next are made
     */
    static <E> void append(Connection connection, List<? extends E> events, Function<E, NewEvent> row)
            throws SQLException {
        if (events.size() >= WORTH_A_COPY) {
            copy(connection, events, row);
        } else {
            insert(connection, events.stream().<NewEvent>map(row::apply).toList());
        }
    }

    private static <E> void copy(Connection connection, List<? extends E> events, Function<E, NewEvent> row)
            throws SQLException {
        try (CopyStream stream = new CopyStream(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY))) {
            for (E event : events) {
                stream.write(row.apply(event));
            }
            stream.finish();
        }
    }

    private static void insert(Connection connection, List<NewEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewEvent event : events) {
                fill(insert, event);
                if (events.size() == 1) {
                    insert.executeUpdate();
                    return;
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, NewEvent event) throws SQLException {
        insert.setObject(1, event.id());
        set(insert, 2, event.tenant(), Types.OTHER);
        insert.setObject(3, event.aggregate().key());
        insert.setString(4, event.aggregate().name());
        insert.setString(5, event.aggregateType());
        insert.setLong(6, event.sequence());
        set(insert, 7, event.day(), Types.DATE);
        insert.setObject(8, OffsetDateTime.ofInstant(event.stampedAt(), ZoneOffset.UTC));
        insert.setString(9, event.payloadType());
        insert.setString(10, event.revision());
        insert.setBytes(11, event.payload());
        insert.setBytes(12, event.metadata());
    }

    private static void set(PreparedStatement insert, int place, @Nullable Object value, int type) throws SQLException {
        if (value == null) {
            insert.setNull(place, type);
        } else {
            insert.setObject(place, value);
        }
    }

    /** Whether this failure says that a sequence number of an aggregate, or an event's id, is taken. */
    static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
            if (cause instanceof BatchUpdateException batch
                    && batch.getNextException() != null
                    && "23505".equals(batch.getNextException().getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The next events behind the fence, in the order of readers. */
    List<StoredEvent> after(Connection connection, EventToken token, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setString(1, Long.toString(token.xid()));
            select.setLong(2, token.at());
            select.setInt(3, atMost);
            return rows(select);
        }
    }

    List<StoredEvent> ofAggregate(Connection connection, String aggregate, long from, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_AGGREGATE)) {
            select.setObject(1, AggregateKey.of(aggregate).key());
            select.setLong(2, from);
            select.setInt(3, atMost);
            return rows(select);
        }
    }

    static Optional<Long> lastSequence(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_SEQUENCE)) {
            select.setObject(1, AggregateKey.of(aggregate).key());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** The last event that readers can see; the start where there is none. */
    EventToken head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD)) {
            return token(select);
        }
    }

    /** The last event that is stored, whether readers can see it or not. */
    EventToken lastStored(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_STORED)) {
            return token(select);
        }
    }

    /** The last event before the first that was stamped at this hour or later; the head where none was. */
    EventToken before(Connection connection, OffsetDateTime hour) throws SQLException {
        try (PreparedStatement later = connection.prepareStatement(
                        "select exists (select 1 from events.event where stamped_at >= ? and" + BELOW_THE_FENCE + ")");
                PreparedStatement select = connection.prepareStatement(BEFORE_STAMP)) {
            later.setObject(1, hour);
            try (ResultSet row = later.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return head(connection);
                }
            }
            select.setObject(1, hour);
            return token(select);
        }
    }

    /** Whether an event is written that a transaction still running hides from readers. */
    static boolean someWait(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    EventToken start() {
        return new EventToken(store, 0, Long.MIN_VALUE);
    }

    private EventToken token(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? token(row) : start();
        }
    }

    private EventToken token(ResultSet row) throws SQLException {
        return new EventToken(store, Long.parseLong(row.getString(1)), row.getLong(2));
    }

    private List<StoredEvent> rows(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<StoredEvent> events = new ArrayList<>();
            while (row.next()) {
                @Nullable String name = row.getString(5);
                events.add(new StoredEvent(
                        token(row),
                        row.getObject(3, UUID.class).toString(),
                        name == null ? row.getObject(4, UUID.class).toString() : name,
                        row.getString(6),
                        row.getLong(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getString(9),
                        row.getString(10),
                        row.getBytes(11),
                        row.getBytes(12)));
            }
            return events;
        }
    }
}
