package org.reciproque.query.reports;

import org.jspecify.annotations.Nullable;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.FileToTake;
import org.reciproque.query.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The activity report of one year, with the same figures as the screen at the same cut-off. */
@Controller
class ActivityReportDownload {

    private final Downloads downloads;

    ActivityReportDownload(Downloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/rapports/activite/{year:[0-9]{4}}.{kind:pdf|docx}")
    ResponseEntity<byte[]> report(
            Seat seat,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(name = "arrete", required = false) @Nullable Long number) {
        WrittenFile file =
                downloads.compose(new ComposeActivityReport(seat.network(), year, Downloads.cutOff(number))).stream()
                        .filter(written -> written.name().endsWith("." + kind))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return FileToTake.of(file.name(), file.mediaType(), file.bytes());
    }
}
