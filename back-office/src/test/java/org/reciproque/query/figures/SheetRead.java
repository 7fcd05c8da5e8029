package org.reciproque.query.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads an .ods with nothing but the JDK, as the OpenDocument standard says: by its content.xml. */
final class SheetRead {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private SheetRead() {}

    /** One sheet of the file, row by row; days as ISO dates, what is empty as an empty text, nothing for an empty end. */
    static List<List<String>> sheet(byte[] ods, String name) throws IOException {
        return Objects.requireNonNull(sheets(ods).get(name), name);
    }

    private static Map<String, List<List<String>>> sheets(byte[] ods) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (Element sheet : elements(xml(content(ods)).getElementsByTagNameNS(TABLE, "table"))) {
            sheets.put(
                    sheet.getAttributeNS(TABLE, "name"),
                    elements(sheet.getElementsByTagNameNS(TABLE, "table-row")).stream()
                            .map(SheetRead::row)
                            .toList());
        }
        return sheets;
    }

    static String content(byte[] ods) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("Not an OpenDocument file");
    }

    private static List<String> row(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : elements(row.getElementsByTagNameNS(TABLE, "table-cell"))) {
            String repeated = cell.getAttributeNS(TABLE, "number-columns-repeated");
            for (int i = 0; i < (repeated.isEmpty() ? 1 : Integer.parseInt(repeated)); i++) {
                cells.add(value(cell));
            }
        }
        return cells;
    }

    private static String value(Element cell) {
        return cell.getAttributeNS(OFFICE, "value-type").equals("date")
                ? cell.getAttributeNS(OFFICE, "date-value").substring(0, "2025-03-01".length())
                : elements(cell.getElementsByTagNameNS(TEXT, "p")).stream()
                        .map(SheetRead::said)
                        .collect(Collectors.joining("\n"));
    }

    /** Spaces, tabs and line ends may be elements of their own. */
    private static String said(Node text) {
        StringBuilder said = new StringBuilder();
        for (Node part = text.getFirstChild(); part != null; part = part.getNextSibling()) {
            said.append(
                    switch (part.getNodeName()) {
                        case "#text" -> part.getNodeValue();
                        case "text:s" -> " ".repeat(times((Element) part));
                        case "text:tab" -> "\t";
                        case "text:line-break" -> "\n";
                        default -> said(part);
                    });
        }
        return said.toString();
    }

    private static int times(Element spaces) {
        String times = spaces.getAttributeNS(TEXT, "c");
        return times.isEmpty() ? 1 : Integer.parseInt(times);
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Document xml(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
