package org.reciproque.reporting.print;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are records. JasperReports' own bean source looks for getters, which records do not have. A field is a
 * component, or a path through records and lists: {@code cards.0.label}. What a list does not hold is left blank.
 */
final class RecordSource implements JRRewindableDataSource {

    private final List<? extends Record> rows;
    private Iterator<? extends Record> left;
    private @Nullable Record row;

    RecordSource(List<? extends Record> rows) {
        this.rows = rows;
        this.left = rows.iterator();
    }

    static JRDataSource of(List<? extends Record> rows) {
        return new RecordSource(rows);
    }

    @Override
    public boolean next() {
        row = left.hasNext() ? left.next() : null;
        return row != null;
    }

    @Override
    public void moveFirst() {
        left = rows.iterator();
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Object value = row;
        for (String step : field.getName().split("\\.")) {
            value = value instanceof List<?> list ? element(list, Integer.parseInt(step)) : component(value, step);
        }
        return value;
    }

    private static @Nullable Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static @Nullable Object component(@Nullable Object owner, String name) {
        if (owner == null) {
            return null;
        }
        RecordComponent component = Arrays.stream(owner.getClass().getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + owner.getClass()));
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
