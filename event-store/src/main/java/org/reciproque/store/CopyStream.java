package org.reciproque.store;

import java.nio.ByteBuffer;
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
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    CopyStream(CopyIn copy) {
        this.copy = copy;
        chunk.put(SIGNATURE);
        chunk.putInt(0);
        chunk.putInt(0);
    }

    void write(NewEvent event) throws SQLException {
        room(Short.BYTES).putShort((short) COLUMNS);
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
    }

    /** All rows are there. */
    void finish() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
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

    /** Hands over what is full. The driver has sent it when it returns, so that the buffer is used again. */
    private void flush() throws SQLException {
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (chunk.remaining() < bytes) {
            flush();
        }
        return chunk;
    }

    private void uuid(@Nullable UUID value) throws SQLException {
        if (value == null) {
            nothing();
        } else {
            room(Integer.BYTES + 2 * Long.BYTES)
                    .putInt(2 * Long.BYTES)
                    .putLong(value.getMostSignificantBits())
                    .putLong(value.getLeastSignificantBits());
        }
    }

    private void number(long value) throws SQLException {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    private void day(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            nothing();
        } else {
            room(2 * Integer.BYTES)
                    .putInt(Integer.BYTES)
                    .putInt(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, value)));
        }
    }

    private void text(@Nullable String value) throws SQLException {
        if (value == null) {
            nothing();
        } else {
            field(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void field(byte[] value) throws SQLException {
        room(Integer.BYTES).putInt(value.length);
        if (value.length <= CHUNK) {
            room(value.length).put(value);
        } else {
            flush();
            copy.writeToCopy(value, 0, value.length);
        }
    }

    private void nothing() throws SQLException {
        room(Integer.BYTES).putInt(-1);
    }
}
