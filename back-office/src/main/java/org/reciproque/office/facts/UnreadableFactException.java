package org.reciproque.office.facts;

import java.io.Serial;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/** A stored event that does not say what it should, or is of a revision that this version does not know. */
public final class UnreadableFactException extends SerializationException {

    /** For whoever wanted to note something more about it. */
    public static final String SENTENCE =
            "Ce qui a été noté avant à ce sujet ne peut pas être relu par cette version de"
                    + " Réciproque\u00a0: rien n’a été changé. «\u00a0État de l’installation\u00a0» dit lequel de ces faits, à"
                    + " qui maintient l’application.";

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Whatever failed is told by its kind alone: what it says may repeat what was stored, and logs repeat what it says.
     *
     * @param why what failed; nothing when the revision is not known
     */
    UnreadableFactException(SerializedType stored, @Nullable Throwable why) {
        super(stored.getName() + ", revision " + stored.getRevision()
                + (why == null ? " is of another version" : ": " + kind(why)));
    }

    private static String kind(Throwable why) {
        Throwable last = why;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getClass().getSimpleName();
    }
}
