package org.reciproque.query.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFiguresAnswer;

/** One theme in the table by theme, this period beside the one before. Themes come in alphabetical order, never ranked. */
public record ThemeRow(
        String theme, int offers, int demands, int meetings, int echanges, int sessions, int sessionsBefore) {

    static List<ThemeRow> of(AskedPeriod asked, ThemeFiguresAnswer answer) {
        Map<String, ThemeRow> rows = new LinkedHashMap<>();
        Map<String, Integer> before = new LinkedHashMap<>();
        for (ThemeFigures figures : answer.byTheme()) {
            if (figures.period().equals(asked.period())) {
                rows.put(name(figures), row(figures, 0));
            } else {
                before.put(name(figures), figures.sessions().facts());
            }
        }
        List<ThemeRow> both = new ArrayList<>();
        rows.forEach((name, row) -> both.add(row.withBefore(before.getOrDefault(name, 0))));
        return both;
    }

    private static String name(ThemeFigures figures) {
        return figures.theme().map(Theme::name).orElse("Sans thème noté");
    }

    private static ThemeRow row(ThemeFigures figures, int before) {
        int meetings = figures.meetingsAgreed().facts()
                + figures.meetingsLater().facts()
                + figures.meetingsNo().facts();
        return new ThemeRow(
                name(figures),
                figures.offersMade().facts(),
                figures.demandsExpressed().facts(),
                meetings,
                figures.echangesLived().facts(),
                figures.sessions().facts(),
                before);
    }

    private ThemeRow withBefore(int before) {
        return new ThemeRow(theme, offers, demands, meetings, echanges, sessions, before);
    }
}
