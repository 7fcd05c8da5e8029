package org.reciproque.reporting.print;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * Filled sections as one PDF/A-2b in French. It is not tagged: the tags of JasperReports 7.0.7 need a build of OpenPDF
 * which no public registry has. Who listens to a document rather than look at it has the DOCX, with real headings.
 */
public final class PdfWriting {

    private static final String COLOURS = "org/reciproque/reporting/colour/srgb.icc";

    private PdfWriting() {}

    public static byte[] write(List<JasperPrint> sections, PrintTitle title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(sections));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration(title));
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("The PDF could not be written", e);
        }
        return PdfBytes.settled(bytes.toByteArray(), title.dated());
    }

    private static SimplePdfExporterConfiguration configuration(PrintTitle title) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title.inFull());
        configuration.setMetadataAuthor(title.author());
        configuration.setMetadataCreator("Réciproque");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage("fr");
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
        configuration.setIccProfilePath(COLOURS);
        // Pages are compressed all the same; « compressed » would also pack away the names that PdfBytes settles.
        configuration.setCompressed(false);
        return configuration;
    }
}
