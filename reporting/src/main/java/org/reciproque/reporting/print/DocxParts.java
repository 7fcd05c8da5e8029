package org.reciproque.reporting.print;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The small parts of a DOCX beside its body: styles, footer, relations, and what the file says about itself. */
final class DocxParts {

    /** The relation by which each section names its footer. */
    static final String FOOTER_RELATION = "reciproqueFooter";

    private static final Pattern STYLE = Pattern.compile("<w:style [\\s\\S]*?</w:style>");

    private DocxParts() {}

    /** The font sets of the templates by the names a word processor knows; headings under their own names. */
    static String styles(String xml) {
        String named = xml.replace("Réciproque texte", "Atkinson Hyperlegible Next")
                .replace("Réciproque titre", "Bricolage Grotesque")
                .replace("<w:spacing w:line=\"240\"/>", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>")
                .replaceFirst(
                        "<w:rPrDefault>\\s*</w:rPrDefault>",
                        "<w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault>");
        return heading(heading(sorted(named), 1, 60, 60), 2, 0, 40);
    }

    /** In alphabetical order: the exporter writes the conditional ones by chance. */
    private static String sorted(String xml) {
        List<String> styles =
                STYLE.matcher(xml).results().map(MatchResult::group).sorted().toList();
        int first = xml.indexOf("<w:style ");
        return xml.substring(0, first) + String.join("\n ", styles) + "\n</w:styles>\n";
    }

    private static String heading(String xml, int level, int before, int after) {
        String style = "(<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\">\\s*<w:name w:val=\")Heading"
                + level + "(\" />[\\s\\S]*?<w:pPr>)\\s*<w:ind/>\\s*(</w:pPr>)";
        return xml.replaceFirst(
                style,
                "$1heading " + level + "$2<w:keepNext/><w:spacing w:before=\"" + before + "\" w:after=\"" + after
                        + "\"/><w:outlineLvl w:val=\"" + (level - 1) + "\"/>$3");
    }

    static String contentTypes(String xml) {
        return xml.replace(
                "</Types>",
                "  <Override PartName=\"/word/footer1.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\n"
                        + "</Types>");
    }

    static String relations(String xml) {
        return xml.replace(
                "</Relationships>",
                " <Relationship Id=\"" + FOOTER_RELATION + "\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\""
                        + " Target=\"footer1.xml\"/>\n</Relationships>");
    }

    static String core(String xml, PrintTitle title) {
        String moment = " xsi:type=\"dcterms:W3CDTF\">" + title.dated() + "T00:00:00Z</dcterms:";
        return xml.replace(
                "</coreProperties>",
                "  <dc:language>fr</dc:language>\n  <dcterms:created" + moment + "created>\n  <dcterms:modified"
                        + moment + "modified>\n</coreProperties>");
    }

    /** « Rapport d’activité 2024 · Réseau de l’Étang … page 2 sur 5 », the pages counted by the word processor. */
    static String footer(PrintTitle title) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                  <w:p>
                    <w:pPr><w:pStyle w:val="Small"/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="E3D8C4"/></w:pBdr>\
                <w:tabs><w:tab w:val="right" w:pos="10220"/></w:tabs></w:pPr>
                    %s<w:r><w:tab/></w:r>%s%s%s%s
                  </w:p>
                </w:ftr>
                """.formatted(
                        run(title.title() + " · " + title.author()),
                        run("page" + French.NO_BREAK),
                        field("PAGE"),
                        run(" sur" + French.NO_BREAK),
                        field("NUMPAGES"));
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    /** A text as the content of an element. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\"" + name + "\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }
}
