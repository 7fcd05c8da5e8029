package org.reciproque.query.rows;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;

/** Values for some columns of one row: text, numbers, days, ids, and arrays of text or ids. */
public final class Columns {

    /** Every id is a record of one UUID. */
    private static final ClassValue<Method> VALUE_OF = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> kind) {
            RecordComponent[] parts = kind.getRecordComponents();
            if (parts.length != 1 || parts[0].getType() != UUID.class) {
                throw new IllegalArgumentException("No column holds a " + kind.getName());
            }
            return parts[0].getAccessor();
        }
    };

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Columns() {}

    public static Columns of(String column, @Nullable Object value) {
        return new Columns().and(column, value);
    }

    /** The same columns again, to be gone on with. */
    public static Columns all(Columns columns) {
        Columns same = new Columns();
        same.values.putAll(columns.values);
        return same;
    }

    /**
     * Optional values, ids, enums and themes are unwrapped to what the column holds. Personal words stay what they are
     * until they are written, so that where they are shown is known.
     */
    public Columns and(String column, @Nullable Object value) {
        values.put(column, plain(value));
        return this;
    }

    /** An array of ids, in a stable order. */
    public Columns ids(String column, Collection<? extends Record> ids) {
        values.put(column, ids.stream().map(Columns::uuid).sorted().toArray(UUID[]::new));
        return this;
    }

    /** What was set so far, in that order. */
    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Columns::plain).orElse(null);
        }
        if (value instanceof Words) {
            return value;
        }
        if (value instanceof Theme theme) {
            return theme.name();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Record id) {
            return uuid(id);
        }
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof UUID[]
                || value instanceof String[]) {
            return value;
        }
        throw new IllegalArgumentException(
                "No column holds a " + value.getClass().getName());
    }

    private static UUID uuid(Record id) {
        try {
            return (UUID) VALUE_OF.get(id.getClass()).invoke(id);
        } catch (ReflectiveOperationException noId) {
            throw new IllegalArgumentException("No id: " + id.getClass().getName(), noId);
        }
    }
}
