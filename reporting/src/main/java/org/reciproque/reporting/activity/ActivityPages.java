package org.reciproque.reporting.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.renderers.Renderable;
import org.reciproque.reporting.print.DocxWriting;
import org.reciproque.reporting.print.PdfWriting;
import org.reciproque.reporting.print.PrintTitle;
import org.reciproque.reporting.print.Sections;
import org.reciproque.reporting.print.Sections.Section;

/** Lays the year out: cover, key figures, months, themes, definitions. */
final class ActivityPages {

    private static final String FOLDER = "activity/";

    private final Sections sections = new Sections();

    byte[] pdf(ActivityYear year) {
        return PdfWriting.write(sections.paged(sections(year)), title(year));
    }

    byte[] docx(ActivityYear year) {
        return DocxWriting.write(sections.flowing(sections(year)), title(year));
    }

    private static PrintTitle title(ActivityYear year) {
        return new PrintTitle(
                Sentences.title(year),
                year.network().fullName(),
                year.known().on().orElse(year.period().last()),
                List.of(CoverDrawing.SHOWS, MonthChart.SHOWS));
    }

    private static List<Section> sections(ActivityYear year) {
        ThemeTable themes = ThemeTable.of(year);
        return List.of(
                section("cover", List.of(new Once()), year, Map.of("drawing", new CoverDrawing())),
                section("key-figures", CardRow.of(year), year, Map.of()),
                section("months", MonthRow.of(year), year, Map.of("chart", (Renderable) new MonthChart(year.months()))),
                section("themes", themes.rows(), year, Map.of("masked", Sentences.masked(themes))),
                section(
                        "definitions",
                        DefinitionRow.of(year),
                        year,
                        Map.of("masked", Sentences.masked(themes), "act", Sentences.act(year.known()))));
    }

    private static Section section(
            String template, List<? extends Record> rows, ActivityYear year, Map<String, Object> own) {
        Map<String, Object> parameters = new HashMap<>(own);
        parameters.put("network", year.network().fullName());
        parameters.put("standing", Sentences.standing(year));
        parameters.put("title", Sentences.title(year));
        parameters.put("heading", Sentences.heading(year));
        parameters.put("year", Integer.toString(year.year()));
        parameters.put("yearBefore", Integer.toString(year.year() - 1));
        parameters.put("period", Sentences.period(year));
        parameters.put("cutOff", Sentences.cutOff(year.known()));
        parameters.put("inShort", Sentences.inShort(year));
        return new Section(FOLDER + template, rows, parameters);
    }

    /** A page that is filled once, from its parameters alone. */
    private record Once() {}
}
