package org.reciproque.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;

/** Our table of events and nothing around it: what the database alone needs for the same rows. */
record RawTable(HikariDataSource database) {

    private static final String COLUMNS = "id, tenant, aggregate, aggregate_name, aggregate_type, sequence, day,"
            + " stamped_at, payload_type, revision, payload, metadata";

    private static final String INSERT =
            "insert into events.event (id, aggregate, aggregate_type, sequence, stamped_at,"
                    + " payload_type, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?)";

    /** Of an aggregate, what its loading reads. */
    private static final String LIFE = "select xid::text, position, id, aggregate, aggregate_name, aggregate_type,"
            + " sequence, stamped_at, payload_type, revision, payload, metadata from events.event where aggregate = ?"
            + " order by sequence";

    /** Of everything that a writer gives, in the order of the table. */
    private static final String HASH = "select count(*) || ' ' || coalesce(md5(string_agg(md5(row(" + COLUMNS
            + ")::text), '' order by aggregate, sequence)), '') from events.event where position <= ?";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            UUID id,
            UUID aggregate,
            String type,
            long sequence,
            OffsetDateTime stamped,
            String payloadType,
            byte[] payload,
            byte[] metadata) {}

    /** What stands between two positions, the first one excluded. */
    List<Row> rows(long after, long upTo) {
        return new JdbcTemplate(database)
                .query(
                        "select id, aggregate, aggregate_type, sequence, stamped_at, payload_type, payload, metadata"
                                + " from events.event where position > ? and position <= ? order by position",
                        (row, number) -> new Row(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getLong(4),
                                row.getObject(5, OffsetDateTime.class),
                                row.getString(6),
                                row.getBytes(7),
                                row.getBytes(8)),
                        after,
                        upTo);
    }

    long lastPosition() {
        Long last = new JdbcTemplate(database)
                .queryForObject("select coalesce(max(position), 0) from events.event", Long.class);
        return Objects.requireNonNull(last);
    }

    String hash(long upTo) {
        return String.valueOf(new JdbcTemplate(database).queryForObject(HASH, String.class, upTo));
    }

    /** One transaction a row, on one connection. */
    void insertOneByOne(List<Row> rows, boolean readBefore) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement life = connection.prepareStatement(LIFE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (Row row : rows) {
                if (readBefore) {
                    read(life, row.aggregate());
                }
                insert(insert, row);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    /** Many rows in one transaction, before what is timed. */
    void insertTogether(List<Row> rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (Row row : rows) {
                insert(insert, row);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void read(PreparedStatement life, UUID aggregate) throws SQLException {
        life.setObject(1, aggregate);
        try (ResultSet row = life.executeQuery()) {
            long bytes = 0;
            while (row.next()) {
                bytes += row.getBytes(11).length + row.getBytes(12).length;
            }
            if (bytes == 0) {
                throw new IllegalStateException("Nothing to be read of " + aggregate);
            }
        }
    }

    private static void insert(PreparedStatement insert, Row row) throws SQLException {
        insert.setObject(1, row.id());
        insert.setObject(2, row.aggregate());
        insert.setString(3, row.type());
        insert.setLong(4, row.sequence());
        insert.setObject(5, row.stamped());
        insert.setString(6, row.payloadType());
        insert.setBytes(7, row.payload());
        insert.setBytes(8, row.metadata());
        insert.executeUpdate();
    }

    /** The whole table in the binary format of COPY, as PostgreSQL hands it out. */
    List<byte[]> copyOut() throws SQLException {
        List<byte[]> chunks = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            CopyOut out = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + COLUMNS
                            + " from events.event order by position) to stdout (format binary)");
            byte[] chunk = out.readFromCopy();
            while (chunk != null) {
                chunks.add(chunk);
                chunk = out.readFromCopy();
            }
        }
        return together(chunks);
    }

    /** The server hands out row by row; whoever copies in earnest sends larger pieces. */
    private static List<byte[]> together(List<byte[]> small) {
        List<byte[]> large = new ArrayList<>();
        byte[] piece = new byte[1 << 16];
        int filled = 0;
        for (byte[] one : small) {
            if (filled + one.length > piece.length) {
                large.add(Arrays.copyOf(piece, filled));
                filled = 0;
            }
            if (one.length > piece.length) {
                large.add(one);
            } else {
                System.arraycopy(one, 0, piece, filled, one.length);
                filled += one.length;
            }
        }
        large.add(Arrays.copyOf(piece, filled));
        return large;
    }

    /** In one transaction. */
    void copyIn(List<byte[]> chunks) throws SQLException {
        try (Connection connection = database.getConnection()) {
            CopyIn in = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy events.event (" + COLUMNS + ") from stdin (format binary)");
            for (byte[] chunk : chunks) {
                in.writeToCopy(chunk, 0, chunk.length);
            }
            in.endCopy();
        }
    }
}
