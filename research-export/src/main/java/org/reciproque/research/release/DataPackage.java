package org.reciproque.research.release;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.reciproque.api.report.WrittenFile;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * datapackage.json, by Data Package 2.0 and Table Schema (datapackage.org): what programs read before the data. French
 * first; {@code title_en} and {@code description_en} say the same in English.
 */
final class DataPackage {

    static final String NAME = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edition edition;

    DataPackage(Edition edition) {
        this.edition = edition;
    }

    WrittenFile of(List<WrittenFile> tables) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", PROFILES + "datapackage.json");
        root.put("name", slug(edition.network()) + "-trimestres");
        root.put("title", edition.called() + " : chiffres trimestriels, par thème");
        root.put("title_en", edition.called() + ": quarterly figures by theme");
        root.put(
                "description",
                "Offres, demandes, mises en relation, échanges, séances et participations d’un "
                        + edition.word().label()
                        + ", par trimestre et par thème. Fait pour que personne ne puisse y être reconnu : les petites cases sont masquées. Lire codebook_fr.md avant usage.");
        root.put(
                "description_en",
                "Offers, demands, mises en relation, échanges, sessions and attendances of a network where people exchange savoirs, by quarter and theme. Made so that nobody can be recognised in it: small cells are hidden. Read codebook_en.md before use.");
        root.put("type_structure", edition.form().code());
        root.put("appellation", edition.word().name());
        root.put("version", edition.version());
        licence(root.putArray("licenses").addObject());
        root.set("parameters", parameters());
        ArrayNode resources = root.putArray("resources");
        tables.forEach(file -> resources.add(resource(file)));
        return Text.file(NAME, "application/json", printed(root));
    }

    /** Share-alike, as fits a movement of commons (domain.md D4). */
    private static void licence(ObjectNode licence) {
        licence.put("name", "ODbL-1.0");
        licence.put("path", "https://opendatacommons.org/licenses/odbl/1-0/");
        licence.put("title", "Open Database License (ODbL) 1.0");
    }

    /** With the same line ends on every machine. */
    private static String printed(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return JSON.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private ObjectNode parameters() {
        ObjectNode node = JSON.createObjectNode();
        node.put("tier", "T1");
        node.put("cut_off_number", edition.cutOff());
        edition.act().ifPresent(act -> node.put("cut_off_act", act.longValue()));
        edition.knownOn().ifPresent(day -> node.put("cut_off_date", day.toString()));
        if (!edition.quarters().isEmpty()) {
            node.put("first_quarter", edition.quarters().get(0).toString());
            node.put(
                    "last_quarter",
                    edition.quarters().get(edition.quarters().size() - 1).toString());
        }
        node.put("k", edition.rule().people());
        node.put("fewest_possible_values", edition.rule().possibleValues());
        node.put(
                "suppression",
                "primary: 0 < people < k; secondary: every sum left by subtraction has at least k people and leaves each hidden cell at least fewest_possible_values values; shares need k people on either side; zeros are published");
        node.put("cells", edition.cells());
        node.put("cells_hidden", edition.hidden());
        node.put("program", edition.program());
        return node;
    }

    private static ObjectNode resource(WrittenFile file) {
        boolean csv = file.name().endsWith(".csv");
        String table = file.name().substring(0, file.name().lastIndexOf('.'));
        boolean byTheme = table.equals(Counts.BY_QUARTER_AND_THEME);
        ObjectNode node = JSON.createObjectNode();
        node.put("$schema", PROFILES + "dataresource.json");
        node.put("name", name(table, csv));
        node.put("type", "table");
        node.put("path", file.name());
        node.put("title", byTheme ? "Par trimestre et par thème" : "Par trimestre, tous thèmes ensemble");
        node.put("title_en", byTheme ? "By quarter and theme" : "By quarter, all themes together");
        node.put("format", csv ? "csv" : "parquet");
        node.put("mediatype", file.mediaType());
        if (csv) {
            node.put("encoding", "utf-8");
            dialect(node.putObject("dialect"));
        }
        node.put("bytes", file.bytes().length);
        node.put("hash", "sha256:" + Sha256.of(file.bytes()));
        node.set("schema", schema(byTheme, csv));
        return node;
    }

    private static void dialect(ObjectNode dialect) {
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", Csv.END_OF_LINE);
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
    }

    private static ObjectNode schema(boolean byTheme, boolean csv) {
        ObjectNode node = JSON.createObjectNode();
        node.put("$schema", PROFILES + "tableschema.json");
        node.put("fieldsMatch", "exact");
        ArrayNode fields = node.putArray("fields");
        (byTheme ? Counts.THEME_FIELDS : Counts.QUARTER_FIELDS)
                .forEach(field -> fields.add(FieldSchema.of(JSON, field)));
        ArrayNode key = node.putArray("primaryKey");
        key.add(Field.NETWORK.name()).add(Field.QUARTER.name());
        if (byTheme) {
            key.add(Field.THEME.name());
            ObjectNode foreign = node.putArray("foreignKeys").addObject();
            foreign.putArray("fields").add(Field.NETWORK.name()).add(Field.QUARTER.name());
            ObjectNode reference = foreign.putObject("reference");
            reference.put("resource", name(Counts.BY_QUARTER, csv));
            reference.putArray("fields").add(Field.NETWORK.name()).add(Field.QUARTER.name());
        }
        node.putArray("missingValues").add("");
        return node;
    }

    private static String name(String table, boolean csv) {
        return csv ? table + "_csv" : table;
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "reseau" : plain;
    }
}
