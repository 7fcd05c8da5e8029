package org.reciproque.reporting.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.report.PrintPage;
import org.reciproque.api.report.WrittenFile;
import org.springframework.stereotype.Component;

/**
 * Sets a page of ours as a tagged PDF (PDF/UA-1, PDF/A-2a) in the faces of the reports. It fetches nothing: whatever a
 * text says, no address is opened.
 */
@Component
class PagePrinting {

    static {
        // What it would log are pieces of the page: somebody's words.
        XRLog.setLoggingEnabled(false);
    }

    private static final String OURS = "/org/reciproque/reporting/";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String TEXT = "Atkinson Hyperlegible Next";
    private static final String TITLE = "Bricolage Grotesque";
    private static final String OTHER_SCRIPTS = "DejaVu Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Letters that XML does not have, which a text may still hold. */
    private static final String NOT_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    @QueryHandler
    WrittenFile answer(PrintPage query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            builder(bytes).withHtmlContent(page(query), null).run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new WrittenFile(query.name(), "application/pdf", bytes.toByteArray());
    }

    private static PdfRendererBuilder builder(ByteArrayOutputStream bytes) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(
                face(OURS + "fonts/AtkinsonHyperlegibleNext-Regular.ttf"), TEXT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(face(OURS + "fonts/AtkinsonHyperlegibleNext-Bold.ttf"), TEXT, BOLD, FontStyle.NORMAL, true);
        builder.useFont(face(OURS + "fonts/BricolageGrotesque-Bold.ttf"), TITLE, BOLD, FontStyle.NORMAL, true);
        builder.useFont(face(DEJAVU + "DejaVuSans.ttf"), OTHER_SCRIPTS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(face(DEJAVU + "DejaVuSans-Bold.ttf"), OTHER_SCRIPTS, BOLD, FontStyle.NORMAL, true);
        try (InputStream colours = open(OURS + "colour/srgb.icc")) {
            builder.useColorProfile(colours.readAllBytes());
        }
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        return builder.usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .withProducer("Réciproque")
                .toStream(bytes);
    }

    private static String page(PrintPage query) throws IOException {
        String title = escaped(query.title());
        try (InputStream style = open(OURS + "page.css")) {
            return ("<html lang=\"fr\"><head><title>" + title + "</title><meta name=\"subject\" content=\"" + title
                            + "\"/><meta name=\"description\" content=\"" + title + "\"/><style>"
                            + new String(style.readAllBytes(), StandardCharsets.UTF_8) + "</style></head><body>"
                            + query.body() + "</body></html>")
                    .replaceAll(NOT_XML, "");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static FSSupplier<InputStream> face(String name) {
        return () -> open(name);
    }

    private static InputStream open(String name) {
        InputStream found = PagePrinting.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("Nothing is shipped under " + name);
        }
        return found;
    }
}
