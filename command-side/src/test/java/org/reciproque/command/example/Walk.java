package org.reciproque.command.example;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything of one kind that a record holds, however deep. */
final class Walk {

    private Walk() {}

    static <T> List<T> through(Object from, Class<T> kind) {
        List<T> found = new ArrayList<>();
        walk(from, kind, found);
        return found;
    }

    private static <T> void walk(@Nullable Object at, Class<T> kind, List<T> found) {
        if (kind.isInstance(at)) {
            found.add(kind.cast(at));
        } else if (at instanceof Optional<?> optional) {
            optional.ifPresent(it -> walk(it, kind, found));
        } else if (at instanceof Collection<?> many) {
            many.forEach(it -> walk(it, kind, found));
        } else if (at instanceof Record said) {
            for (RecordComponent part : said.getClass().getRecordComponents()) {
                walk(value(said, part), kind, found);
            }
        }
    }

    private static @Nullable Object value(Record said, RecordComponent part) {
        try {
            return part.getAccessor().invoke(said);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
