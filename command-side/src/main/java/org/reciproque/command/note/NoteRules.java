package org.reciproque.command.note;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;

/**
 * The rules that the notes of one noun keep, each with the sentence that refuses. Kind by kind, what may be put right:
 * the day of any note may be corrected, and any note may never have happened, unless it told a destruction.
 */
public final class NoteRules {

    private static final Kind CORRECTION = new Kind(true, true, Set.of());

    private final String elsewhere;
    private final Map<Class<? extends NetworkEvent>, Kind> kinds = new HashMap<>();
    private final Map<Class<? extends NetworkEvent>, String> singles = new LinkedHashMap<>();
    private Optional<String> onePerson = Optional.empty();
    private Optional<String> oneMediator = Optional.empty();

    private record Kind(boolean past, boolean revocable, Set<Class<? extends Correction>> rights) {}

    /** @param elsewhere the sentence that refuses a note of another network */
    public NoteRules(String elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** A kind of note which tells what was lived: its day cannot come after the day it was noted. */
    @SafeVarargs
    public final NoteRules told(Class<? extends NetworkEvent> kind, Class<? extends Correction>... rights) {
        kinds.put(kind, new Kind(true, true, Set.of(rights)));
        return this;
    }

    /** A kind of note which may tell what is yet to come. */
    @SafeVarargs
    public final NoteRules planned(Class<? extends NetworkEvent> kind, Class<? extends Correction>... rights) {
        kinds.put(kind, new Kind(false, true, Set.of(rights)));
        return this;
    }

    /** A kind of note which tells a destruction: it cannot be made not to have happened. */
    public NoteRules irrevocable(Class<? extends NetworkEvent> kind) {
        kinds.put(kind, new Kind(true, false, Set.of()));
        return this;
    }

    /** Of this kind one note alone may stand: another one is a correction of it. */
    public NoteRules single(Class<? extends NetworkEvent> kind, String already) {
        singles.put(kind, already);
        return this;
    }

    /** Where a note names people, it names exactly one. */
    public NoteRules onePerson(String sentence) {
        onePerson = Optional.of(sentence);
        return this;
    }

    /** Where a note names who mediates, it names one person at most. */
    public NoteRules oneMediator(String sentence) {
        oneMediator = Optional.of(sentence);
        return this;
    }

    void guardNetwork(NetworkId known, Noted noted) {
        if (!known.equals(noted.network())) {
            throw new Refusal(elsewhere);
        }
    }

    /** Another note of this kind is about to be taken beside those that stand. */
    void guardSingle(NotesTaken notes, Class<? extends NetworkEvent> kind) {
        if (notes.anyStanding(kind)) {
            throw new Refusal(already(kind));
        }
    }

    /** The notes as they would be after a correction. */
    void guardSingles(NotesTaken after) {
        for (Class<? extends NetworkEvent> kind : singles.keySet()) {
            if (after.standing(kind).size() > 1) {
                throw new Refusal(already(kind));
            }
        }
    }

    private String already(Class<? extends NetworkEvent> kind) {
        String sentence = singles.get(kind);
        if (sentence == null) {
            throw new IllegalStateException("No word on whether two of " + kind.getSimpleName() + " may stand");
        }
        return sentence;
    }

    /** What a correction says must fit a note of this noun, whichever note it is. */
    void guardPeople(Correction right) {
        if (right instanceof Correction.PeopleAre is && is.people().size() != 1) {
            onePerson.ifPresent(NoteRules::refuse);
        }
        if (right instanceof Correction.MediatorsAre is && is.mediators().size() > 1) {
            oneMediator.ifPresent(NoteRules::refuse);
        }
    }

    private static void refuse(String sentence) {
        throw new Refusal(sentence);
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
}
