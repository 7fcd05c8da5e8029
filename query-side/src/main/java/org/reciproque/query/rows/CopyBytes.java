package org.reciproque.query.rows;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.reciproque.api.base.Words;

/** Rows as PostgreSQL reads them from COPY in binary format: neither side has to write or read numbers as text. */
final class CopyBytes {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long POSTGRES_DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NANOS_A_MICRO = 1_000;
    private static final int UUID_TYPE = 2950;
    private static final int TEXT_TYPE = 25;
    private static final int PIECE = 1 << 16;
    private static final int BYTE = 0xff;

    private static final Set<String> TYPES = Set.of(
            "uuid", "text", "date", "time without time zone", "integer", "bigint", "boolean", "uuid[]", "text[]");

    private byte[] bytes = new byte[PIECE + PIECE / 2];
    private int size;

    CopyBytes() {
        put(SIGNATURE);
        putInt(0);
        putInt(0);
    }

    /** Whether columns of these types can be written so; others go by text, more slowly. */
    static boolean take(Collection<String> types) {
        return TYPES.containsAll(types);
    }

    /** Sends what is written once it is enough for a message. */
    void sendTo(CopyIn copy) throws SQLException {
        if (size >= PIECE) {
            copy.writeToCopy(bytes, 0, size);
            size = 0;
        }
    }

    void end(CopyIn copy) throws SQLException {
        putShort(-1);
        copy.writeToCopy(bytes, 0, size);
        copy.endCopy();
    }

    void row(int columns) {
        putShort(columns);
    }

    /**
     * One column of the row.
     *
     * @param type as {@link ColumnTypes} tells it
     */
    void column(@Nullable Object value, String type) {
        if (value == null || value instanceof Words words && !words.readable()) {
            putInt(-1);
            return;
        }
        switch (type) {
            case "uuid" -> uuid((UUID) value);
            case "text" -> text(value instanceof Words words ? words.text() : value.toString());
            case "date" -> {
                putInt(Integer.BYTES);
                putInt((int) (((LocalDate) value).toEpochDay() - POSTGRES_DAY_ZERO));
            }
            case "time without time zone" -> {
                putInt(Long.BYTES);
                putLong(((LocalTime) value).toNanoOfDay() / NANOS_A_MICRO);
            }
            case "integer" -> {
                putInt(Integer.BYTES);
                putInt(Math.toIntExact(((Number) value).longValue()));
            }
            case "bigint" -> {
                putInt(Long.BYTES);
                putLong(((Number) value).longValue());
            }
            case "boolean" -> {
                putInt(1);
                need(1);
                bytes[size++] = (byte) (Boolean.TRUE.equals(value) ? 1 : 0);
            }
            case "uuid[]", "text[]" -> list((Object[]) value);
            default -> throw new IllegalStateException("Rows are not copied with a column of type " + type);
        }
    }

    private void list(Object[] parts) {
        int start = size;
        putInt(0);
        putInt(parts.length == 0 ? 0 : 1);
        putInt(0);
        putInt(parts instanceof UUID[] ? UUID_TYPE : TEXT_TYPE);
        if (parts.length > 0) {
            putInt(parts.length);
            putInt(1);
        }
        for (Object part : parts) {
            if (part instanceof UUID id) {
                uuid(id);
            } else {
                text(part.toString());
            }
        }
        setInt(start, size - start - Integer.BYTES);
    }

    void uuid(UUID id) {
        putInt(2 * Long.BYTES);
        putLong(id.getMostSignificantBits());
        putLong(id.getLeastSignificantBits());
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putInt(encoded.length);
        put(encoded);
    }

    private void put(byte[] more) {
        need(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void putShort(int value) {
        need(Short.BYTES);
        bytes[size++] = (byte) (value >> Byte.SIZE & BYTE);
        bytes[size++] = (byte) (value & BYTE);
    }

    private void putInt(int value) {
        need(Integer.BYTES);
        size += Integer.BYTES;
        setInt(size - Integer.BYTES, value);
    }

    private void setInt(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >> Byte.SIZE * (Integer.BYTES - 1 - i) & BYTE);
        }
    }

    private void putLong(long value) {
        putInt((int) (value >>> Integer.SIZE));
        putInt((int) value);
    }

    private void need(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** One place where words are shown, as a row of {@link SpokenPlaces#TABLE}. */
    void place(SpokenPlaces.Shown shown) {
        row(SpokenPlaces.Shown.COLUMNS.size());
        uuid(shown.id());
        uuid(shown.network());
        uuid(shown.words());
        uuid(shown.whose());
        text(shown.table());
        uuid(shown.row());
        text(shown.column());
    }
}
