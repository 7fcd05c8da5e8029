package org.reciproque.office.injection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.boot.json.JsonParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the program that opens a file would do because of something that somebody typed. */
final class FileRead {

    private static final Pattern SAFE_NAME =
            Pattern.compile("attachment; filename=\"[A-Za-z0-9_-][A-Za-z0-9_.-]*\\.[a-z]+\"");
    private static final Pattern PLAIN_ENTRY =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Set<String> CALENDAR =
            Set.of("BEGIN", "PRODID", "VERSION", "UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "LOCATION", "END");
    private static final Set<COSName> ACTS = Set.of(
            COSName.JS,
            COSName.getPDFName("JavaScript"),
            COSName.OPEN_ACTION,
            COSName.AA,
            COSName.URI,
            COSName.ANNOTS,
            COSName.getPDFName("Launch"),
            COSName.getPDFName("SubmitForm"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("RichMedia"),
            COSName.ACRO_FORM);

    private final List<String> found = new ArrayList<>();

    private FileRead() {}

    /** Whatever it is, by what it is said to be. */
    static List<String> live(Answer file) throws IOException {
        FileRead read = new FileRead();
        String kind = file.header("Content-Type");
        if (!file.header("X-Content-Type-Options").equals("nosniff")) {
            read.found.add("a browser may guess what it is");
        }
        if (!SAFE_NAME.matcher(file.header("Content-Disposition")).matches()) {
            read.found.add("its name: " + file.header("Content-Disposition"));
        }
        if (kind.startsWith("text/csv")) {
            read.csv(file.text(), ';');
        } else if (kind.contains("opendocument.spreadsheet")) {
            read.ods(file.bytes());
        } else if (kind.startsWith("text/calendar")) {
            read.calendar(file.text());
        } else if (kind.startsWith("application/json")) {
            JsonParserFactory.getJsonParser().parseMap(file.text());
        } else if (kind.startsWith("application/pdf")) {
            read.pdf(file.bytes());
        } else if (kind.contains("wordprocessingml")) {
            read.docx(file.bytes());
        } else if (kind.startsWith("application/zip")) {
            read.dataset(file.bytes());
        } else {
            read.found.add("nobody reads " + kind);
        }
        return read.found;
    }

    /** By a spreadsheet set up for this separator, then by one set up for any other. */
    private void csv(String text, char separator) {
        List<List<String>> rows = cells(text.replaceFirst("^\ufeff", ""), separator);
        int width = rows.get(0).size();
        for (List<String> row : rows) {
            if (row.size() != width) {
                found.add("a line of " + row.size() + " cells instead of " + width + ": " + row);
            }
            row.forEach(this::formula);
        }
        for (char other : new char[] {',', ';', '\t'}) {
            cells(text.replaceFirst("^\ufeff", ""), other)
                    .forEach(row -> row.forEach(cell -> {
                        if (separator == ';') {
                            formula(cell);
                        }
                    }));
        }
    }

    private void formula(String cell) {
        if (!cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0) {
            found.add("a formula: " + cell);
        }
    }

    /** As RFC 4180 says, and as spreadsheets do where it says nothing: a quote inside a cell is a quote. */
    static List<List<String>> cells(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                boolean twice = sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (sign != '"' || twice) {
                    cell.append(sign);
                }
                quoted = sign != '"' || twice;
                i += twice ? 1 : 0;
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == separator || sign == '\n') {
                row.add(cell.toString().replaceFirst("\r$", ""));
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    private void ods(byte[] file) throws IOException {
        Map<String, byte[]> parts = parts(file);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                for (Element element : elements(xml(part.getValue()))) {
                    sheetElement(part.getKey(), element);
                }
            }
        }
    }

    private void sheetElement(String part, Element element) {
        String name = element.getLocalName();
        if (Set.of(
                        "a",
                        "script",
                        "scripts",
                        "event-listener",
                        "event-listeners",
                        "object",
                        "database-range",
                        "dde-source")
                .contains(name)) {
            found.add(part + ": " + element.getNodeName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (Set.of("formula", "href", "event-name", "macro-name")
                    .contains(String.valueOf(attribute.getLocalName()))) {
                found.add(part + ": " + attribute);
            }
        }
        String type = element.getAttributeNS("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "value-type");
        if (name.equals("table-cell") && !Set.of("", "string", "date").contains(type)) {
            found.add(part + ": a cell computes as " + type);
        }
    }

    private void calendar(String text) {
        List<String> lines = text.replace("\r\n ", "").lines().toList();
        for (String line : lines) {
            if (!CALENDAR.contains(line.replaceFirst("[;:].*", ""))) {
                found.add("a line of the calendar: " + line);
            }
        }
        if (lines.stream().filter(line -> line.startsWith("BEGIN:")).count() != 2
                || lines.stream().filter(line -> line.startsWith("SUMMARY")).count() != 1) {
            found.add("another event");
        }
    }

    private void pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                acts(document.getDocument().getObjectFromPool(key));
            }
            acts(document.getDocument().getTrailer());
        }
    }

    private void acts(COSBase base) {
        COSBase of = base instanceof COSObject object ? object.getObject() : base;
        if (of instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                COSBase value = dictionary.getItem(name);
                if (ACTS.contains(name) || (value instanceof COSName said && ACTS.contains(said))) {
                    found.add("the document acts: " + name + " " + value);
                }
                if (value instanceof COSDictionary || value instanceof COSArray) {
                    acts(value);
                }
            }
        } else if (of instanceof COSArray array) {
            array.forEach(item -> {
                if (!(item instanceof COSObject)) {
                    acts(item);
                }
            });
        }
    }

    private void docx(byte[] file) throws IOException {
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            if (!part.getKey().endsWith(".xml") && !part.getKey().endsWith(".rels")) {
                continue;
            }
            for (Element element : elements(xml(part.getValue()))) {
                String name = element.getLocalName();
                String field =
                        element.getAttribute("w:instr") + (name.equals("instrText") ? element.getTextContent() : "");
                boolean counts = field.isBlank() || Set.of("PAGE", "NUMPAGES").contains(field.strip());
                if (Set.of("hyperlink", "altChunk", "object", "OLEObject", "attachedTemplate", "control")
                                .contains(name)
                        || element.getAttribute("TargetMode").equals("External")
                        || !counts) {
                    found.add(part.getKey() + ": " + element.getNodeName() + " " + field);
                }
            }
        }
    }

    private void dataset(byte[] file) throws IOException {
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            if (!PLAIN_ENTRY.matcher(part.getKey()).matches() || part.getKey().contains("..")) {
                found.add("an entry of the archive: " + part.getKey());
            } else if (part.getKey().endsWith(".csv")) {
                csv(text, ',');
            } else if (part.getKey().endsWith(".json")) {
                JsonParserFactory.getJsonParser().parseMap(text);
            } else if (part.getKey().endsWith(".md")) {
                prose(part.getKey(), text);
            }
        }
    }

    /** A page in Markdown: what was typed in it has its signs escaped. */
    private void prose(String page, String text) {
        if (Pattern.compile("(?<!\\\\)<(?!https://opendatacommons\\.org/)[a-zA-Z/!?]")
                        .matcher(text)
                        .find()
                || Pattern.compile("(?<!\\\\)\\]\\((?!https?://(?!zq)|[a-z_]+\\.)")
                        .matcher(text)
                        .find()
                || text.contains(Payload.COMPUTED)) {
            found.add(
                    page + " has something of its own: " + text.lines().limit(3).toList());
        }
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static List<Element> elements(Document xml) {
        NodeList all = xml.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static Document xml(byte[] text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
