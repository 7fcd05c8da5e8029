package org.reciproque.command.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;

/**
 * What may be put right in the notes of one noun, kind by kind. The day of any note may be corrected, and any note may
 * never have happened, unless it told a destruction.
 */
public final class Correctable {

    private final Map<Class<? extends NetworkEvent>, Kind> kinds = new HashMap<>();

    private record Kind(boolean past, boolean revocable, Set<Class<? extends Correction>> rights) {}

    /** A kind of note which tells what was lived: its day cannot come after the day it was noted. */
    @SafeVarargs
    public final Correctable told(Class<? extends NetworkEvent> kind, Class<? extends Correction>... rights) {
        kinds.put(kind, new Kind(true, true, Set.of(rights)));
        return this;
    }

    /** A kind of note which may tell what is yet to come. */
    @SafeVarargs
    public final Correctable planned(Class<? extends NetworkEvent> kind, Class<? extends Correction>... rights) {
        kinds.put(kind, new Kind(false, true, Set.of(rights)));
        return this;
    }

    /** A kind of note which tells a destruction: it cannot be made not to have happened. */
    public Correctable irrevocable(Class<? extends NetworkEvent> kind) {
        kinds.put(kind, new Kind(true, false, Set.of()));
        return this;
    }

    /** A note of this kind about to be taken: refused when it tells as lived a day that is still to come. */
    void guardDay(Class<? extends NetworkEvent> kind, Noted noted) {
        if (of(kind).past() && noted.on().isAfter(noted.notedOn())) {
            throw new Refusal("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }
    }

    /** A correction of a note of this kind. */
    void guard(Class<? extends NetworkEvent> kind, Correction right, Noted correction) {
        Kind known = of(kind);
        if (right instanceof Correction.NeverHappened) {
            if (!known.revocable()) {
                throw new Refusal("Ce qui a été détruit ne peut pas revenir : cette note ne peut pas être annulée.");
            }
        } else if (right instanceof Correction.Day day) {
            if (known.past() && day.on().isAfter(correction.notedOn())) {
                throw new Refusal("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez la date corrigée.");
            }
        } else if (!known.rights().contains(right.getClass())) {
            throw nonsense();
        }
    }

    static Refusal nonsense() {
        return new Refusal("Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.");
    }

    private Kind of(Class<? extends NetworkEvent> kind) {
        Kind known = kind == NoteCorrected.class ? CORRECTION : kinds.get(kind);
        if (known == null) {
            throw new IllegalStateException("No word on how a " + kind.getSimpleName() + " may be corrected");
        }
        return known;
    }

    private static final Kind CORRECTION = new Kind(true, true, Set.of());
}
