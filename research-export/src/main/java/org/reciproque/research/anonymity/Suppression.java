package org.reciproque.research.anonymity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Chooses what to hide of one total and of the parts it is the sum of.
 *
 * <p>First every cell with too few people (primary). If the total is shown, whoever subtracts the shown parts from it
 * learns the <em>rest</em>, the sum of the hidden parts. So other parts are hidden too (secondary), until for each
 * count
 *
 * <ul>
 *   <li>at least two parts are hidden;
 *   <li>the rest, which anybody can compute, has itself enough people behind it;
 *   <li>each hidden part can still have {@link Rule#possibleValues()} values. All zeros are shown, so a hidden part is
 *       known to be 1 or more: with n of them it lies between 1 and rest − n + 1, and every value between is possible.
 * </ul>
 *
 * <p>If no choice of parts does it, the total is hidden; then the parts are bounded by nothing from above. Each total is
 * summed in one way only, and nothing else published adds up to it, so these intervals are exact: no combination of
 * published numbers says more. A thing counted once in the total and under two themes makes the parts sum to more than
 * the total; whoever knows it knows less, so it is judged as if they summed exactly.
 *
 * <p>Cells of one {@link Line} share one mask. With e ≤ s ≤ a in every line, the smallest and largest value of each cell
 * can be reached together in all three, so that the inequalities narrow nothing.
 *
 * <p>The same table always gives the same mask. Among parts, the one that loses least information goes first.
 */
public final class Suppression {

    private final Rule rule;
    private final Line whole;
    private final List<Line> parts;

    private Suppression(Rule rule, Line whole, List<Line> parts) {
        this.rule = rule;
        this.whole = whole;
        this.parts = parts;
    }

    /** Parts that sum to less than the total leave out something that subtraction would show: they are refused. */
    public static Mask of(Rule rule, Line whole, List<Line> parts) {
        for (int place = 0; place < whole.width(); place++) {
            int at = place;
            if (parts.stream().mapToLong(part -> part.at(at).value()).sum()
                    < whole.at(at).value()) {
                throw new IllegalArgumentException("The parts do not make up their total");
            }
        }
        return new Suppression(rule, whole, List.copyOf(parts)).mask();
    }

    private Mask mask() {
        Set<Integer> primary = new TreeSet<>(
                places().filter(part -> parts.get(part).tooSmall(rule)).boxed().toList());
        if (whole.tooSmall(rule)) {
            return new Mask(true, primary);
        }
        if (primary.isEmpty()) {
            return new Mask(false, primary);
        }
        return withSecondary(primary).map(hidden -> new Mask(false, hidden)).orElseGet(() -> new Mask(true, primary));
    }

    /** Empty when hiding every part would still not protect the primary ones. */
    private Optional<Set<Integer>> withSecondary(Set<Integer> primary) {
        Set<Integer> hidden = new TreeSet<>(primary);
        List<Integer> candidates = places().boxed()
                .filter(part -> !primary.contains(part) && parts.get(part).lived())
                .sorted(Comparator.comparingLong(
                                (Integer part) -> parts.get(part).lost())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        while (!isProtected(hidden)) {
            Optional<Integer> next = enoughAlone(hidden, candidates)
                    .or(() -> candidates.stream()
                            .filter(part -> !hidden.contains(part))
                            .findFirst());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            hidden.add(next.get());
        }
        giveBackWhatWasNotNeeded(hidden, candidates);
        return Optional.of(hidden);
    }

    private Optional<Integer> enoughAlone(Set<Integer> hidden, List<Integer> candidates) {
        return candidates.stream()
                .filter(part -> !hidden.contains(part))
                .filter(part -> {
                    Set<Integer> more = new TreeSet<>(hidden);
                    more.add(part);
                    return isProtected(more);
                })
                .findFirst();
    }

    private void giveBackWhatWasNotNeeded(Set<Integer> hidden, List<Integer> candidates) {
        for (int last = candidates.size() - 1; last >= 0; last--) {
            Integer part = candidates.get(last);
            if (hidden.remove(part) && !isProtected(hidden)) {
                hidden.add(part);
            }
        }
    }

    private boolean isProtected(Set<Integer> hidden) {
        return hidden.size() >= 2 && IntStream.range(0, whole.width()).allMatch(place -> restIsSafe(hidden, place));
    }

    private boolean restIsSafe(Set<Integer> hidden, int place) {
        long rest = whole.at(place).value();
        int peopleOfTheRest = whole.at(place).people();
        int mostInOnePart = 0;
        for (int part = 0; part < parts.size(); part++) {
            Cell cell = parts.get(part).at(place);
            if (hidden.contains(part)) {
                mostInOnePart = Math.max(mostInOnePart, cell.people());
            } else {
                rest -= cell.value();
                peopleOfTheRest -= cell.people();
            }
        }
        // The same person may be behind several parts: these are the two lower bounds that hold for certain.
        int atLeast = Math.max(peopleOfTheRest, mostInOnePart);
        return atLeast >= rule.people() && rest - hidden.size() + 1 >= rule.possibleValues();
    }

    private IntStream places() {
        return IntStream.range(0, parts.size());
    }
}
