package org.reciproque.office.parts;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out the components that no part here needs; and learns, since it sees them all, which readers there are. */
final class PartsFilter extends TypeExcludeFilter {

    private final Parts parts;
    private final Set<String> readers = new ConcurrentSkipListSet<>();

    PartsFilter(Parts parts) {
        this.parts = parts;
    }

    @Override
    public boolean match(MetadataReader component, MetadataReaderFactory others) {
        AnnotationMetadata metadata = component.getAnnotationMetadata();
        Map<String, @Nullable Object> group = metadata.getAnnotationAttributes(ProcessingGroup.class.getName());
        if (group != null) {
            readers.add(String.valueOf(group.get("value")));
        }
        return !parts.haveAny(WhoNeedsWhat.of(metadata));
    }

    /** The processing groups of every part, here or elsewhere. */
    Set<String> readers() {
        return readers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartsFilter filter && parts.equals(filter.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts);
    }
}
