package org.reciproque.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.story.StoryProgress.Fault;

/** Somebody gives a file that would unfold until the machine has no memory left: it is told so, and nothing is unfolded. */
class HostileFileTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int AS_LARGE_AS_A_FORM_TAKES = 20 * MEGABYTE;
    private static final String HEADING = "no;saisi_le;date;acte;ref;personnes\n";

    @ParameterizedTest
    @CsvSource({"content.xml", "xl/worksheets/sheet1.xml", "histoire.csv"})
    void a_workbook_or_an_archive_that_unfolds_a_thousandfold(String entry) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bomb)) {
            archive.putNextEntry(new ZipEntry(entry));
            fill(archive);
        }
        refused(bomb.toByteArray(), "Ce fichier est un classeur (ODS, XLSX) ou une archive", 8);
    }

    @Test
    void a_packed_file_that_unfolds_a_thousandfold() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            fill(packed);
        }
        refused(bomb.toByteArray(), "Ce fichier est compressé", 8);
    }

    @Test
    void markup_within_markup_within_markup() {
        refused("<a>".repeat(AS_LARGE_AS_A_FORM_TAKES / 3).getBytes(StandardCharsets.UTF_8), "du XML ou du HTML", 8);
        String entities =
                "<?xml version=\"1.0\"?><!DOCTYPE lol [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><lol>&b;</lol>";
        refused(("\ufeff  " + entities).getBytes(StandardCharsets.UTF_8), "du XML ou du HTML", 8);
    }

    @Test
    void one_line_of_twenty_million_cells() {
        refused(
                (HEADING + ";".repeat(AS_LARGE_AS_A_FORM_TAKES)).getBytes(StandardCharsets.UTF_8),
                "plus de 100 cellules",
                256);
    }

    @Test
    void a_line_of_millions_of_cells_with_an_end_of_line_in_each() {
        refused(
                (HEADING + "\"\n\";".repeat(AS_LARGE_AS_A_FORM_TAKES / 4)).getBytes(StandardCharsets.UTF_8),
                "plus de 100 cellules",
                256);
    }

    @Test
    void millions_of_lines() {
        refused(
                (HEADING + "1;;;;;\n".repeat(AS_LARGE_AS_A_FORM_TAKES / 7)).getBytes(StandardCharsets.UTF_8),
                "plus de 100 000 lignes",
                256);
    }

    @Test
    void one_cell_of_twenty_megabytes() {
        refused(
                (HEADING + "1;2024-01-01;2024-01-01;arrivee;P1;" + "a".repeat(AS_LARGE_AS_A_FORM_TAKES))
                        .getBytes(StandardCharsets.UTF_8),
                "plus de 10 000 signes",
                256);
    }

    @Test
    void a_file_is_known_by_what_is_in_it() {
        refused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "Ce fichier est un PDF", 8);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "un ancien classeur (XLS)", 8);
        refused(new byte[] {0, 1, 2, 3}, "n’est pas un texte", 8);
    }

    /** One sentence, nothing kept, and no more memory than a few times the file. */
    private static void refused(byte[] file, String sentence, int megabytesAtMost) {
        com.sun.management.ThreadMXBean memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
        StoryReader.Reading reading = StoryReader.read(file, Before.nothing("Les Épis"), AuthorId.of("Nadia"));
        long taken = memory.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(reading.acts()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.faults())
                .extracting(Fault::sentence)
                .allSatisfy(said -> assertThat(said.replace('\u00a0', ' ')).contains(sentence));
        assertThat(taken).isLessThan((long) megabytesAtMost * MEGABYTE);
    }

    private static void fill(OutputStream packed) throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        for (int i = 0; i < 64; i++) {
            packed.write(zeros);
        }
    }
}
