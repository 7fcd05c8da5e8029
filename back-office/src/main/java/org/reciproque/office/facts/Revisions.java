package org.reciproque.office.facts;

import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkEvent;

/**
 * The revision of each kind of event, stored beside each: 1 until its record says {@link Revision} otherwise. What is no
 * event has none, since it is not kept.
 */
final class Revisions implements RevisionResolver {

    private static final String FIRST = "1";

    @Override
    public @Nullable String revisionOf(Class<?> kind) {
        if (!NetworkEvent.class.isAssignableFrom(kind)) {
            return null;
        }
        return Optional.ofNullable(kind.getAnnotation(Revision.class))
                .map(Revision::value)
                .orElse(FIRST);
    }

    /**
     * Whether what is stored so can be read as this kind as it stands. Events of the time before revisions were noted have
     * none, and are the first.
     */
    boolean reads(Class<?> kind, SerializedType stored) {
        @Nullable String ours = revisionOf(kind);
        @Nullable String theirs = stored.getRevision();
        return ours == null || ours.equals(theirs == null || theirs.isEmpty() ? FIRST : theirs);
    }
}
