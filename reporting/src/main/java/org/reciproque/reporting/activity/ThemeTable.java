package org.reciproque.reporting.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.reporting.activity.Masking.Behind;
import org.reciproque.reporting.activity.Masking.Shown;
import org.reciproque.reporting.print.French;

/**
 * The year and the year before, theme by theme, ready to print. Themes come in alphabetical order, never by their
 * numbers; what was noted without a theme comes last.
 *
 * @param few cells hidden because one to four people are behind them
 * @param hiddenBeside cells hidden so that the others cannot be got by subtraction
 * @param cells all cells by theme, totals apart
 */
record ThemeTable(List<Row> rows, int few, int hiddenBeside, int cells) {

    /** @param cells five measures, each for the year and for the year before */
    record Row(String theme, List<String> cells, boolean total) {}

    static final String NO_THEME = "Sans thème";
    static final String FEW = "<" + French.NO_BREAK + "5";
    static final String HIDDEN = "caché";

    private static final List<Function<ThemeFigures, Behind>> MEASURES = List.of(
            f -> behind(f.offersMade()),
            f -> behind(f.demandsExpressed()),
            f -> together(List.of(f.meetingsAgreed(), f.meetingsLater(), f.meetingsNo())),
            f -> behind(f.echangesLived()),
            f -> behind(f.sessions()));

    int masked() {
        return few + hiddenBeside;
    }

    static ThemeTable of(ActivityYear year) {
        List<Optional<Theme>> themes = inOrder(year.themes());
        List<Behind> totals = new ArrayList<>();
        List<List<Shown>> columns = new ArrayList<>();
        for (Function<ThemeFigures, Behind> measure : MEASURES) {
            for (Period period : List.of(year.period(), year.periodBefore())) {
                List<Behind> column = themes.stream()
                        .map(theme -> in(year.themes(), period, theme, measure))
                        .toList();
                Behind total = in(year.whole(), period, Optional.empty(), measure);
                totals.add(total);
                columns.add(Masking.column(column, total));
            }
        }
        Stream<Row> rows = IntStream.range(0, themes.size())
                .mapToObj(i -> new Row(
                        themes.get(i).map(Theme::name).orElse(NO_THEME),
                        columns.stream().map(column -> text(column.get(i))).toList(),
                        false));
        Row all = new Row(
                "Ensemble",
                totals.stream().map(total -> French.number(total.facts())).toList(),
                true);
        return new ThemeTable(
                Stream.concat(rows, Stream.of(all)).toList(),
                count(columns, Shown.Few.class),
                count(columns, Shown.Hidden.class),
                themes.size() * columns.size());
    }

    /** The row without a theme is always there: a column of one theme alone could not hide it. */
    private static List<Optional<Theme>> inOrder(List<ThemeFigures> figures) {
        Stream<Optional<Theme>> named = figures.stream()
                .map(ThemeFigures::theme)
                .flatMap(Optional::stream)
                .distinct()
                .sorted((one, other) -> French.alphabet().compare(one.name(), other.name()))
                .map(Optional::of);
        return Stream.concat(named, Stream.of(Optional.<Theme>empty())).toList();
    }

    private static Behind in(
            List<ThemeFigures> figures, Period period, Optional<Theme> theme, Function<ThemeFigures, Behind> measure) {
        return figures.stream()
                .filter(f -> f.period().equals(period) && f.theme().equals(theme))
                .findFirst()
                .map(measure)
                .orElse(Behind.NOTHING);
    }

    private static Behind behind(Count count) {
        return new Behind(count.facts(), count.people(), count.people());
    }

    private static Behind together(List<Count> counts) {
        return new Behind(
                counts.stream().mapToInt(Count::facts).sum(),
                counts.stream().mapToInt(Count::people).max().orElse(0),
                counts.stream().mapToInt(Count::people).sum());
    }

    private static String text(Shown shown) {
        if (shown instanceof Shown.Facts facts) {
            return French.number(facts.value());
        }
        return shown instanceof Shown.Few ? FEW : HIDDEN;
    }

    private static int count(List<List<Shown>> columns, Class<? extends Shown> kind) {
        return Math.toIntExact(columns.stream()
                .flatMap(Collection::stream)
                .filter(kind::isInstance)
                .count());
    }
}
