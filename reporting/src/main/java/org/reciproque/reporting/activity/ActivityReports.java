package org.reciproque.reporting.activity;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.reporting.print.French;
import org.springframework.stereotype.Component;

/** Composes the activity report of one year, as PDF to hand over and as DOCX to write in. */
@Component
class ActivityReports {

    private final YearReader reader;
    private final ActivityPages pages = new ActivityPages();

    ActivityReports(YearReader reader) {
        this.reader = reader;
    }

    @QueryHandler
    WrittenFiles answer(ComposeActivityReport query) {
        if (query.year() < 1900 || query.year() > 2999) {
            throw new Refusal("L’année d’un rapport s’écrit en quatre chiffres, par exemple 2024.");
        }
        ActivityYear year = reader.read(query);
        String name = "rapport-activite-" + French.slug(year.known().networkName()) + "-" + year.year();
        return new WrittenFiles(List.of(
                new WrittenFile(name + ".pdf", "application/pdf", pages.pdf(year)),
                new WrittenFile(
                        name + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        pages.docx(year))));
    }
}
