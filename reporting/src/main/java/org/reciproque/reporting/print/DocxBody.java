package org.reciproque.reporting.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The body of a DOCX. JasperReports writes each section as one large table; here headings leave the table and become
 * paragraphs, and what follows the head of a column becomes a table of its own, whose head comes back on each page.
 */
final class DocxBody {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String PICTURE_PLACE =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private final Document document;
    private final List<String> pictures;

    private DocxBody(Document document, List<String> pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    static byte[] edited(byte[] xml, List<String> pictures) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            document.setXmlStandalone(true);
            new DocxBody(document, pictures).edit();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("The body of the DOCX could not be read", e);
        }
    }

    private void edit() {
        all(document, "pageBreakBefore").forEach(mark -> mark.getParentNode().removeChild(mark));
        all(document, "tr").stream().filter(row -> !all(row, "t").isEmpty()).forEach(DocxBody::letGrow);
        List<Element> sections = all(document, "sectPr");
        for (int i = 0; i < sections.size(); i++) {
            shrink(sections.get(i));
            section(sections.get(i), i > 0);
        }
        all(document, "tbl").forEach(table -> new DocxTable(table).cut());
        all(document, "tblPr").forEach(this::flush);
        describe(PICTURE_PLACE, "docPr");
        describe(PICTURE, "cNvPr");
    }

    /** The exporter numbers pictures by chance and leaves them without words. */
    private void describe(String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < found.getLength(); i++) {
            Element picture = (Element) found.item(i);
            picture.setAttribute("id", Integer.toString(i + 1));
            picture.setAttribute("descr", pictures.get(i));
        }
    }

    /** Cells say their own padding; without this, every table hangs a little to the left of the text around it. */
    private void flush(Element tableProperties) {
        Element margins = document.createElementNS(W, "w:tblCellMar");
        for (String side : List.of("w:left", "w:right")) {
            Element margin = document.createElementNS(W, side);
            margin.setAttributeNS(W, "w:w", "0");
            margin.setAttributeNS(W, "w:type", "dxa");
            margins.appendChild(margin);
        }
        tableProperties.appendChild(margins);
    }

    /** The paragraph that ends a section takes no room. */
    private void shrink(Element section) {
        if (section.getParentNode() instanceof Element properties
                && properties.getLocalName().equals("pPr")) {
            Element style = document.createElementNS(W, "w:pStyle");
            style.setAttributeNS(W, "w:val", "EMPTY_CELL_STYLE");
            properties.insertBefore(style, properties.getFirstChild());
        }
    }

    /** A row as high as its text asks for, so that whoever writes in it sees what she writes. */
    private static void letGrow(Element row) {
        all(row, "trHeight").forEach(height -> height.setAttributeNS(W, "w:hRule", "atLeast"));
    }

    private void section(Element section, boolean numbered) {
        all(section, "type").forEach(type -> type.setAttributeNS(W, "w:val", "nextPage"));
        if (numbered) {
            Element footer = document.createElementNS(W, "w:footerReference");
            footer.setAttributeNS(W, "w:type", "default");
            footer.setAttributeNS(R, "r:id", DocxParts.FOOTER_RELATION);
            section.insertBefore(footer, section.getFirstChild());
            for (Element margins : all(section, "pgMar")) {
                margins.setAttributeNS(W, "w:bottom", "960");
                margins.setAttributeNS(W, "w:footer", "420");
            }
        }
    }

    static List<Element> all(Node within, String name) {
        NodeList found = within instanceof Document whole
                ? whole.getElementsByTagNameNS(W, name)
                : ((Element) within).getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
