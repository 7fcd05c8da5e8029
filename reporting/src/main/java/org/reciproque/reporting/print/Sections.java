package org.reciproque.reporting.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * Fills the sections of a report. On paper they are cut into pages, « page 2 sur 4 »; for a word processor each flows on
 * without a cut, since only the word processor knows where its pages end.
 */
public final class Sections {

    /**
     * One section: a template compiled by the build, its rows, and what it prints around them.
     *
     * @param template path below the templates' folder, without its ending
     */
    public record Section(String template, List<? extends Record> rows, Map<String, Object> parameters) {}

    private static final String FOLDER = "/org/reciproque/reporting/templates/";

    static {
        MachineFonts.bring();
    }

    private final Map<String, JasperReport> loaded = new ConcurrentHashMap<>();

    /** Filled twice: how many pages there are in all is only known once all are filled. */
    public List<JasperPrint> paged(List<Section> sections) {
        int all = pages(numbered(sections, 0));
        return numbered(sections, all);
    }

    /** Each section as one page as long as it needs to be, told to be of its template's own format. */
    public List<JasperPrint> flowing(List<Section> sections) {
        List<JasperPrint> filled = new ArrayList<>();
        for (Section section : sections) {
            JasperPrint print = fill(section, Map.of(JRParameter.IS_IGNORE_PAGINATION, true));
            print.setPageHeight(template(section).getPageHeight());
            filled.add(print);
        }
        return filled;
    }

    private List<JasperPrint> numbered(List<Section> sections, int pagesInAll) {
        List<JasperPrint> filled = new ArrayList<>();
        for (Section section : sections) {
            filled.add(fill(section, Map.of("pagesBefore", pages(filled), "pagesInAll", pagesInAll)));
        }
        return filled;
    }

    private static int pages(List<JasperPrint> filled) {
        return filled.stream().mapToInt(print -> print.getPages().size()).sum();
    }

    private JasperPrint fill(Section section, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(section.parameters());
        parameters.putAll(more);
        parameters.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        try {
            return JasperFillManager.fillReport(template(section), parameters, RecordSource.of(section.rows()));
        } catch (JRException e) {
            throw new IllegalStateException("The template " + section.template() + " could not be filled", e);
        }
    }

    private JasperReport template(Section section) {
        return loaded.computeIfAbsent(section.template(), Sections::load);
    }

    private static JasperReport load(String template) {
        String path = FOLDER + template + ".jasper";
        try (InputStream compiled = Objects.requireNonNull(Sections.class.getResourceAsStream(path), path)) {
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
