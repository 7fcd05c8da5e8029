package org.reciproque.reporting.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Finishes what JasperReports' exporter leaves undone in a DOCX, so that people can go on writing in it: headings known
 * as headings, a footer that counts the pages, French as its language, tables whose head comes back on each page. The
 * entries are written in one order and with one time, so that the same facts give the same bytes.
 */
final class DocxBytes {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxBytes() {}

    static byte[] finished(byte[] docx, PrintTitle title) {
        try {
            Map<String, byte[]> parts = parts(docx);
            parts.computeIfPresent("word/document.xml", (name, xml) -> DocxBody.edited(xml, title.pictures()));
            parts.computeIfPresent("word/styles.xml", (name, xml) -> edited(xml, DocxParts::styles));
            parts.computeIfPresent("[Content_Types].xml", (name, xml) -> edited(xml, DocxParts::contentTypes));
            parts.computeIfPresent("word/_rels/document.xml.rels", (name, xml) -> edited(xml, DocxParts::relations));
            parts.computeIfPresent(
                    "docProps/core.xml", (name, xml) -> edited(xml, core -> DocxParts.core(core, title)));
            parts.put("word/footer1.xml", DocxParts.footer(title).getBytes(UTF_8));
            return zipped(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(byte[] xml, UnaryOperator<String> edit) {
        return edit.apply(new String(xml, UTF_8)).getBytes(UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
