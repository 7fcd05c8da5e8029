package org.reciproque.command.note;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;

/**
 * The notes one aggregate has taken, and what holds of them after corrections.
 *
 * <p>A note stands unless a correction that stands says that it never happened; a correction is itself a note, so that
 * cancelling the cancellation restores what was cancelled. Of several corrections of one thing the last noted that
 * stands holds. A correction put right keeps its place and says something else of the same kind.
 */
public final class NotesTaken {

    private final NoteRules rules;
    private final Map<NoteId, Taken> taken = new LinkedHashMap<>();
    private final Map<NoteId, List<NoteId>> corrections = new LinkedHashMap<>();
    private @Nullable NetworkId network;

    private record Taken(Class<? extends NetworkEvent> kind, LocalDate on, Optional<NoteCorrected> correction) {}

    public NotesTaken(NoteRules rules) {
        this.rules = rules;
    }

    /**
     * Lets a command through to its decision, unless its note was taken before: a note sent twice has one effect.
     *
     * @throws Refusal when the note is of another network than those taken here
     */
    public @Nullable Object once(NetworkCommand command, InterceptorChain chain) throws Exception {
        return awaits(command.noted()) ? chain.proceed() : null;
    }

    boolean awaits(Noted noted) {
        if (network != null) {
            rules.guardNetwork(network, noted);
        }
        return !taken.containsKey(noted.note());
    }

    /** Refuses a second note of a kind of which one alone may stand. */
    public void guardSingle(Class<? extends NetworkEvent> kind) {
        rules.guardSingle(this, kind);
    }

    /** Tells what happened; refused when it tells as lived what is dated after the day it is noted. */
    public void tell(NetworkEvent event) {
        rules.guardDay(event.getClass(), event.noted());
        apply(event);
    }

    /** Puts a note right; see {@link #corrected} for what is refused. */
    public void putRight(Noted noted, NoteId wrong, Correction right) {
        putRight(noted, wrong, right, after -> {});
    }

    /** @param sense refuses when the notes as they would be make no sense for the noun */
    public void putRight(Noted noted, NoteId wrong, Correction right, Consumer<NotesTaken> sense) {
        NoteCorrected correction = new NoteCorrected(noted, wrong, right);
        sense.accept(corrected(correction));
        tell(correction);
    }

    /** Remember the note that this event tells; a correction is a note like the others. */
    @EventSourcingHandler
    public void take(NetworkEvent event) {
        Noted noted = event.noted();
        network = noted.network();
        Optional<NoteCorrected> correction =
                event instanceof NoteCorrected corrected ? Optional.of(corrected) : Optional.empty();
        taken.put(noted.note(), new Taken(event.getClass(), noted.on(), correction));
        correction.ifPresent(it -> corrections
                .computeIfAbsent(it.wrong(), none -> new ArrayList<>())
                .add(noted.note()));
    }

    /**
     * The notes as they would be once this correction is taken, for the noun to see whether they still make sense.
     *
     * @throws Refusal when the note is unknown here, is not one that can be put right in this way, or would stand beside
     *     another where one alone may
     */
    NotesTaken corrected(NoteCorrected correction) {
        guard(correction.wrong(), correction.right(), correction.noted());
        NotesTaken after = new NotesTaken(rules);
        after.network = network;
        after.taken.putAll(taken);
        corrections.forEach((wrong, rights) -> after.corrections.put(wrong, new ArrayList<>(rights)));
        after.take(correction);
        rules.guardPeople(correction.right());
        rules.guardSingles(after);
        return after;
    }

    /** Whether this note was taken here and nothing that stands says that it never happened. */
    public boolean stands(NoteId note) {
        return taken.containsKey(note)
                && correctionsOf(note).stream()
                        .noneMatch(it -> said(it).right() instanceof Correction.NeverHappened && stands(it));
    }

    /** The notes of this kind that stand, in the order they were taken. */
    public List<NoteId> standing(Class<? extends NetworkEvent> kind) {
        return taken.entrySet().stream()
                .filter(it -> kind.isAssignableFrom(it.getValue().kind()))
                .map(Map.Entry::getKey)
                .filter(this::stands)
                .toList();
    }

    public boolean anyStanding(Class<? extends NetworkEvent> kind) {
        return !standing(kind).isEmpty();
    }

    /** The day of the fact which this note tells, as corrected. */
    public LocalDate day(NoteId note) {
        return right(note, Correction.Day.class)
                .map(Correction.Day::on)
                .orElseGet(() -> known(note).on());
    }

    /** What the corrections of this note say of one thing; empty when none that stands does. */
    public <C extends Correction> Optional<C> right(NoteId note, Class<C> thing) {
        return correctionsOf(note).stream()
                .filter(it -> thing.isInstance(said(it).right()) && stands(it))
                .reduce((earlier, later) -> later)
                .map(it -> right(it, thing).orElseGet(() -> thing.cast(said(it).right())));
    }

    /** The note that tells a fact, at the end of a chain of corrections of corrections. */
    public NoteId root(NoteId note) {
        return known(note).correction().map(it -> root(it.wrong())).orElse(note);
    }

    private void guard(NoteId wrong, Correction right, Noted noted) {
        if (!taken.containsKey(wrong)) {
            throw new Refusal("La note à corriger n’est pas connue.");
        }
        known(wrong)
                .correction()
                .ifPresentOrElse(
                        wrongCorrection -> {
                            if (right instanceof Correction.NeverHappened) {
                                return;
                            }
                            if (right.getClass() != wrongCorrection.right().getClass()) {
                                throw NoteRules.nonsense();
                            }
                            guard(wrongCorrection.wrong(), right, noted);
                        },
                        () -> rules.guard(known(wrong).kind(), right, noted));
    }

    private List<NoteId> correctionsOf(NoteId note) {
        return corrections.getOrDefault(note, List.of());
    }

    private NoteCorrected said(NoteId correction) {
        return known(correction).correction().orElseThrow();
    }

    private Taken known(NoteId note) {
        Taken known = taken.get(note);
        if (known == null) {
            throw new IllegalArgumentException("Note " + note + " was not taken here");
        }
        return known;
    }
}
