package org.reciproque.query.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.readings.Sensitive;
import org.reciproque.query.web.FileToTake;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public dataset: what it holds, and one archive to take away. */
@Controller
class PublicDataScreen {

    /** Earliest date an archive can say: the same files give the same bytes on any day. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Downloads downloads;

    PublicDataScreen(Downloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/donnees")
    String explain() {
        return "reports/data";
    }

    @GetMapping("/donnees/jeu-public.zip")
    @Sensitive(Sensitive.Kind.EXPORT)
    ResponseEntity<byte[]> archive(Seat seat, @RequestParam(name = "arrete", required = false) @Nullable Long number) {
        List<WrittenFile> files = downloads.compose(new ComposePublicRelease(seat.network(), Downloads.cutOff(number)));
        return FileToTake.of("jeu-public-T1.zip", "application/zip", zip(files));
    }

    static byte[] zip(List<WrittenFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (WrittenFile file : files.stream()
                    .sorted(Comparator.comparing(WrittenFile::name))
                    .toList()) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(NO_DAY);
                archive.putNextEntry(entry);
                archive.write(file.bytes());
                archive.closeEntry();
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
