package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Words;
import org.reciproque.query.rows.Columns;

/**
 * The corrections of one note, of those corrections, and so on. A correction is itself a note: it may be corrected, or
 * never have happened. A note stands unless a standing correction says that it never happened; of several standing
 * corrections of one column the last one holds.
 */
final class StandingCorrections {

    /**
     * One correction.
     *
     * @param note the correction itself
     * @param wrong the note it corrects
     * @param number when it was known, in the network's own numbers
     * @param value as {@link CorrectionTold} keeps it; nothing where the words were destroyed
     */
    record Correcting(
            UUID note,
            UUID wrong,
            long number,
            String field,
            @Nullable Object value) {}

    private final List<Correcting> inOrder;

    StandingCorrections(List<Correcting> corrections) {
        this.inOrder = corrections.stream()
                .sorted(Comparator.comparingLong(Correcting::number))
                .toList();
    }

    /** Those of one note: of itself, of its corrections, and so on. */
    StandingCorrections under(UUID note) {
        Set<UUID> notes = new HashSet<>(Set.of(note));
        // A correction is always noted after what it corrects.
        return new StandingCorrections(inOrder.stream()
                .filter(correction -> notes.contains(correction.wrong()) && notes.add(correction.note()))
                .toList());
    }

    /** The numbers at which something changed, rising. */
    List<Long> numbers() {
        return inOrder.stream().map(Correcting::number).toList();
    }

    /** What was known of this note at one number. */
    StandingCorrections knownAt(long number) {
        return new StandingCorrections(inOrder.stream()
                .filter(correction -> correction.number() <= number)
                .toList());
    }

    boolean stands(UUID note) {
        return of(note).noneMatch(correction -> unsays(correction) && stands(correction.note()));
    }

    /** Sets on a fact what the standing corrections of its note say. */
    void applyTo(Columns fact, UUID note) {
        of(note).filter(correction -> !unsays(correction) && stands(correction.note()))
                .map(this::asCorrected)
                .forEach(correction -> set(fact, correction));
    }

    /** A correction that was itself corrected says what its own last standing correction says. */
    private Correcting asCorrected(Correcting correction) {
        return of(correction.note())
                .filter(again -> !unsays(again) && stands(again.note()))
                .map(this::asCorrected)
                .reduce(correction, (before, after) -> after);
    }

    private Stream<Correcting> of(UUID note) {
        return inOrder.stream().filter(correction -> correction.wrong().equals(note));
    }

    private static boolean unsays(Correcting correction) {
        return correction.field().equals(CorrectionTold.NEVER_HAPPENED);
    }

    private static void set(Columns fact, Correcting correction) {
        if (correction.field().equals("label")) {
            Fact.name(fact, correction.value() instanceof Words words ? words : null);
        } else if (!correction.field().equals(CorrectionTold.LINK)) {
            fact.and(correction.field(), typed(correction.field(), correction.value()));
        }
    }

    private static @Nullable Object typed(String column, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (column) {
            case "day", "last_day" -> LocalDate.parse(text);
            case "echange" -> UUID.fromString(text);
            case "people", "offreurs", "demandeurs", "mediators" ->
                parts(text).map(UUID::fromString).toArray(UUID[]::new);
            case "effects" -> parts(text).toArray(String[]::new);
            default -> text;
        };
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty());
    }
}
