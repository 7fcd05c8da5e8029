package org.reciproque.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows as PostgreSQL's COPY takes them in its binary format: each field with its length before it, numbers in network
 * order, dates and hours counted from the year 2000.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-FILE-FORMATS">file formats of COPY</a>
 */
final class CopyStream implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 12;
    private static final int CHUNK = 64 * 1024;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK * 2);
    private final DataOutputStream row = new DataOutputStream(bytes);

    CopyStream(CopyIn copy) throws IOException {
        this.copy = copy;
        row.write(SIGNATURE);
        row.writeInt(0);
        row.writeInt(0);
    }

    void write(NewEvent event) throws IOException, SQLException {
        row.writeShort(COLUMNS);
        uuid(event.id());
        uuid(event.tenant());
        uuid(event.aggregate().key());
        text(event.aggregate().name());
        text(event.aggregateType());
        number(event.sequence());
        day(event.day());
        number(ChronoUnit.MICROS.between(EPOCH, event.stampedAt()));
        text(event.payloadType());
        text(event.revision());
        field(event.payload());
        field(event.metadata());
        if (bytes.size() >= CHUNK) {
            flush();
        }
    }

    /** All rows are there. */
    void finish() throws IOException, SQLException {
        row.writeShort(-1);
        flush();
        copy.endCopy();
    }

    /** Takes back what was begun and not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] chunk = bytes.toByteArray();
        copy.writeToCopy(chunk, 0, chunk.length);
        bytes.reset();
    }

    private void uuid(@Nullable UUID value) throws IOException {
        if (value == null) {
            nothing();
        } else {
            row.writeInt(2 * Long.BYTES);
            row.writeLong(value.getMostSignificantBits());
            row.writeLong(value.getLeastSignificantBits());
        }
    }

    private void number(long value) throws IOException {
        row.writeInt(Long.BYTES);
        row.writeLong(value);
    }

    private void day(@Nullable LocalDate value) throws IOException {
        if (value == null) {
            nothing();
        } else {
            row.writeInt(Integer.BYTES);
            row.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, value)));
        }
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            nothing();
        } else {
            field(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void field(byte[] value) throws IOException {
        row.writeInt(value.length);
        row.write(value);
    }

    private void nothing() throws IOException {
        row.writeInt(-1);
    }
}
