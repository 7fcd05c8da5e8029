package org.reciproque.reporting.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.reciproque.api.figures.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ActivityReportDocxTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final byte[] docx = Network.ofTheLake().docx(2024).bytes();

    @Test
    void holds_every_text_of_the_report() throws Exception {
        List<String> texts = texts(all(document(docx), "p"));
        assertThat(texts)
                .contains("Réseau de l’Étang", "Rapport d’activité", "45 sur\u00a093, soit\u00a048\u202f%")
                .contains("Arrêté après l’événement n°\u00a02\u202f272, noté le 31\u00a0décembre 2025.")
                .contains("Année 2024", "288", "<\u00a05", "caché");
        for (Figure figure : Figure.values()) {
            assertThat(texts).contains(figure.label(), figure.definition());
        }
    }

    @Test
    void has_headings_that_stand_outside_any_table() throws Exception {
        List<String> headings = new ArrayList<>();
        for (Element paragraph : all(document(docx), "p")) {
            boolean inBody = Objects.requireNonNull(paragraph.getParentNode())
                    .getLocalName()
                    .equals("body");
            if (inBody
                    && all(paragraph, "pStyle").stream()
                            .anyMatch(s -> s.getAttributeNS(W, "val").startsWith("Heading"))) {
                headings.addAll(texts(List.of(paragraph)));
            }
        }
        assertThat(headings)
                .contains("Les chiffres clés", "Les personnes", "Les offres et les demandes", "Les mises en relation")
                .contains("Les échanges", "Les bilans", "Mois par mois", "Thème par thème", "Définitions");
        assertThat(new String(part(docx, "word/styles.xml"), UTF_8))
                .contains("<w:name w:val=\"heading 1\" />", "<w:name w:val=\"heading 2\" />")
                .contains("<w:outlineLvl w:val=\"0\"/>", "<w:lang w:val=\"fr-FR\"/>")
                .doesNotContain("Réciproque texte");
    }

    @Test
    void has_tables_whose_head_comes_back_on_each_page_and_whose_rows_grow() throws Exception {
        List<Element> themes = all(document(docx), "tbl").stream()
                .filter(table -> String.join("", texts(List.of(table))).startsWith("Thème"))
                .toList();
        assertThat(themes).hasSize(1);
        List<Element> rows = all(themes.get(0), "tr");
        assertThat(all(rows.get(0), "tblHeader")).hasSize(1);
        assertThat(all(rows.get(1), "tblHeader")).hasSize(1);
        assertThat(all(rows.get(3), "tblHeader")).isEmpty();
        assertThat(rows.stream().filter(row -> !all(row, "t").isEmpty()).flatMap(row -> all(row, "trHeight").stream()))
                .isNotEmpty()
                .allMatch(height -> height.getAttributeNS(W, "hRule").equals("atLeast"));
    }

    @Test
    void lets_the_word_processor_number_the_pages() throws Exception {
        assertThat(new String(part(docx, "word/footer1.xml"), UTF_8))
                .contains("Rapport d’activité 2024 · Réseau de l’Étang", "w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"");
        List<Element> sections = all(document(docx), "sectPr");
        assertThat(sections).hasSize(5);
        assertThat(all(sections.get(0), "footerReference")).isEmpty();
        assertThat(all(sections.get(1), "footerReference")).hasSize(1);
    }

    @Test
    void says_in_words_what_its_pictures_show() throws Exception {
        assertThat(new String(part(docx, "word/document.xml"), UTF_8))
                .contains("descr=\"" + CoverDrawing.SHOWS + "\"", "descr=\"" + MonthChart.SHOWS + "\"");
    }

    @Test
    void keeps_a_name_with_signs_of_its_own() throws Exception {
        byte[] named = Network.named("Cœur & Savoirs <de> Blois").docx(2024).bytes();
        assertThat(texts(all(document(named), "p")))
                .contains("Réseau d’échanges réciproques de savoirs Cœur & Savoirs <de> Blois");
        assertThat(new String(part(named, "word/footer1.xml"), UTF_8)).contains("Cœur &amp; Savoirs &lt;de&gt; Blois");
        assertThat(new String(part(named, "docProps/core.xml"), UTF_8))
                .contains("Cœur &amp; Savoirs &lt;de&gt; Blois")
                .doesNotContain("&amp;amp;");
    }

    @Test
    void comes_out_the_same_byte_for_byte_every_time() {
        for (int time = 1; time <= 12; time++) {
            byte[] again = Network.ofTheLake().docx(2024).bytes();
            assertThat(Arrays.equals(again, docx)).as("writing %d", time).isTrue();
        }
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> String.join(
                        "",
                        all(element, "t").stream().map(Element::getTextContent).toList()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Document document(byte[] docx) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part(docx, "word/document.xml")));
    }

    private static List<Element> all(Document document, String name) {
        return all(document.getDocumentElement(), name);
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static byte[] part(byte[] docx, String name) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return Objects.requireNonNull(parts.get(name), name);
    }
}
