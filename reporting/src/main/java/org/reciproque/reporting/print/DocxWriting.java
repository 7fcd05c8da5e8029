package org.reciproque.reporting.print;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;

/** Filled sections as one DOCX that people go on writing in: rows grow with their text, headings are headings. */
public final class DocxWriting {

    private DocxWriting() {}

    public static byte[] write(List<JasperPrint> sections, PrintTitle title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRDocxExporter exporter = new JRDocxExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(sections));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(document(title));
        exporter.setConfiguration(pages());
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("The DOCX could not be written", e);
        }
        return DocxBytes.finished(bytes.toByteArray(), title);
    }

    private static SimpleDocxExporterConfiguration document(PrintTitle title) {
        SimpleDocxExporterConfiguration configuration = new SimpleDocxExporterConfiguration();
        // The exporter writes these two as they are: a network called « Arts & Lettres » would give a broken file.
        configuration.setMetadataTitle(DocxParts.escaped(title.inFull()));
        configuration.setMetadataAuthor(DocxParts.escaped(title.author()));
        configuration.setMetadataApplication("Réciproque");
        configuration.setEmbedFonts(true);
        return configuration;
    }

    private static SimpleDocxReportConfiguration pages() {
        SimpleDocxReportConfiguration configuration = new SimpleDocxReportConfiguration();
        configuration.setFlexibleRowHeight(true);
        configuration.setFramesAsNestedTables(false);
        return configuration;
    }
}
