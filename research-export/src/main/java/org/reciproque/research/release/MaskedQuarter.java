package org.reciproque.research.release;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.research.anonymity.Cell;
import org.reciproque.research.anonymity.Line;
import org.reciproque.research.anonymity.Mask;
import org.reciproque.research.anonymity.Rule;
import org.reciproque.research.anonymity.Suppression;

/**
 * One quarter as it may be shown: the whole network, and each theme in the order of the release. From here on nobody
 * knows how many people stand behind a cell.
 */
record MaskedQuarter(Quarter quarter, Row whole, List<Row> themes) {

    /** The cells of one line of a file. */
    record Row(Map<Measure, Shown> counts, Shown share) {}

    static MaskedQuarter of(Rule rule, Quarter quarter, ThemeFigures whole, List<ThemeFigures> themes) {
        Map<Measure, Mask> masks = new EnumMap<>(Measure.class);
        for (List<Measure> together : Measure.HIDDEN_TOGETHER) {
            Mask mask = Suppression.of(
                    rule,
                    line(together, whole),
                    themes.stream().map(theme -> line(together, theme)).toList());
            together.forEach(measure -> masks.put(measure, mask));
        }
        return new MaskedQuarter(
                quarter,
                row(rule, whole, masks, Mask::whole),
                IntStream.range(0, themes.size())
                        .mapToObj(place -> row(rule, themes.get(place), masks, mask -> mask.hides(place)))
                        .toList());
    }

    private static Line line(List<Measure> together, ThemeFigures figures) {
        return new Line(together.stream()
                .map(measure -> measure.of(figures))
                .map(count -> new Cell(count.facts(), count.people()))
                .toList());
    }

    private static Row row(Rule rule, ThemeFigures figures, Map<Measure, Mask> masks, Predicate<Mask> hidden) {
        Map<Measure, Shown> counts = new EnumMap<>(Measure.class);
        masks.forEach((measure, mask) -> {
            Count count = measure.of(figures);
            counts.put(measure, hidden.test(mask) ? Shown.HIDDEN : Shown.of(count.facts()));
        });
        return new Row(counts, share(rule, figures.bothRoles(), figures.activePeople()));
    }

    private static Shown share(Rule rule, int bothRoles, int active) {
        if (active == 0) {
            return Shown.NOBODY;
        }
        return rule.showsShare(bothRoles, active) ? Shown.of(percent(bothRoles, active)) : Shown.HIDDEN;
    }

    /** Halves go up. */
    private static int percent(int part, int whole) {
        return Math.toIntExact((200L * part + whole) / (2L * whole));
    }
}
