package org.reciproque.research.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresQuery.AskKnownSpan;
import org.reciproque.api.figures.KnownSpan;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.research.anonymity.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicReleaseTest {

    private static final List<String> TABLES = List.of(Counts.BY_QUARTER, Counts.BY_QUARTER_AND_THEME);

    @TempDir
    private Path folder;

    @Test
    void the_same_question_gives_the_same_bytes() {
        Map<String, byte[]> once = Network.drawn(7, 40).release();
        Map<String, byte[]> again = Network.drawn(7, 40).release();

        assertThat(again.keySet()).containsExactlyElementsOf(once.keySet());
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void the_bytes_do_not_depend_on_the_language_of_the_machine() {
        Map<String, byte[]> here = Network.drawn(7, 40).release();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Network.drawn(7, 40)
                    .release()
                    .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void parquet_and_csv_say_the_same_to_another_reader() throws Exception {
        write(Network.drawn(7, 40).release());

        for (String table : TABLES) {
            String columns = String.join(", ", columns(table));
            List<List<String>> parquet =
                    Duck.ask("select " + columns + " from '" + folder.resolve(table + ".parquet") + "'");
            List<List<String>> csv = Duck.ask("select " + columns + " from read_csv('" + folder.resolve(table + ".csv")
                    + "', delim = ',', header = true, nullstr = '')");

            assertThat(parquet).hasSizeGreaterThanOrEqualTo(8).isEqualTo(csv);
            assertThat(parquet.toString())
                    .contains("hidden")
                    .contains("published")
                    .contains("null");
        }
    }

    @Test
    void values_are_missing_exactly_where_the_status_says_so() throws Exception {
        write(Network.drawn(3, 30).release());

        for (String table : TABLES) {
            for (String column : columns(table)) {
                if (columns(table).contains(column + Field.STATUS)) {
                    assertThat(Duck.ask("select count(*) from '" + folder.resolve(table + ".parquet") + "' where ("
                                    + column + " is null) = (" + column + Field.STATUS + " = 'published')"))
                            .as(column)
                            .containsExactly(List.of("0"));
                }
            }
        }
    }

    @Test
    void the_cut_off_is_asked_once_and_kept() {
        Network network = Network.drawn(1, 40);
        network.release();

        assertThat(network.asked.get(0).cutOff()).isEqualTo(new CutOff.Number(4321));
        assertThat(network.asked.get(0).periods()).hasSize(8).startsWith(Period.quarter(2024, 1));
    }

    @Test
    void a_quarter_still_running_on_the_day_of_the_last_note_is_left_out() {
        Network network = Network.named("Savoirs", "2024-02-10", "2024-09-30", "2024-09-30");
        network.release();

        assertThat(network.asked.get(0).periods()).containsExactly(Period.quarter(2024, 1), Period.quarter(2024, 2));
    }

    @Test
    void braille_cannot_be_found_by_subtraction() {
        Period spring = Period.quarter(2024, 2);
        Map<String, byte[]> files = Network.named("Savoirs", "2024-04-01", "2024-06-30", "2024-07-02")
                .tells(
                        offers(spring, "Braille", 2, 1),
                        offers(spring, "Cuisine", 9, 7),
                        offers(spring, "Langues", 30, 20))
                .release();

        assertThat(lines(files, "counts_quarter.csv").get(1)).startsWith("Savoirs,2024-T2,41,published,");
        assertThat(lines(files, "counts_quarter_theme.csv").subList(1, 4))
                .satisfiesExactly(
                        braille -> assertThat(braille).startsWith("Savoirs,2024-T2,Braille,,hidden,"),
                        cuisine -> assertThat(cuisine).startsWith("Savoirs,2024-T2,Cuisine,,hidden,"),
                        langues -> assertThat(langues).startsWith("Savoirs,2024-T2,Langues,30,published,"));
    }

    @Test
    void the_auditor_recovers_nothing_from_a_thousand_releases() {
        long hidden = 0;
        for (long seed = 0; seed < 125; seed++) {
            Network network = Network.drawn(seed, 8 + (int) (seed % 60));
            List<MaskedQuarter> quarters = network.byTheme.entrySet().stream()
                    .map(each -> MaskedQuarter.of(
                            Rule.PUBLIC,
                            Quarter.of(each.getKey().first()),
                            Objects.requireNonNull(network.whole.get(each.getKey())),
                            each.getValue()))
                    .toList();
            Counts counts = new Counts("Savoirs", List.of("a", "b", "c", "d", "e", "f", "g"), quarters);
            ReleaseAudit audit = new ReleaseAudit(counts.byQuarter(), counts.byQuarterAndTheme());

            assertThat(audit.fewestPossibleValues())
                    .as("seed %d", seed)
                    .hasValueSatisfying(fewest -> assertThat(fewest).isGreaterThanOrEqualTo(5));
            hidden += counts.cells(Optional.of(Status.HIDDEN));
        }
        assertThat(hidden).isGreaterThan(10_000);
    }

    @Test
    void what_the_auditor_can_take_apart_is_not_handed_over() {
        MaskedQuarter.Row whole = row(20);
        MaskedQuarter.Row hiddenAlone = new MaskedQuarter.Row(withOffers(Shown.HIDDEN), Shown.NOBODY);
        Counts leaking = new Counts(
                "Savoirs",
                List.of("Braille", "Langues"),
                List.of(new MaskedQuarter(new Quarter(2024, 1), whole, List.of(hiddenAlone, row(17)))));

        ReleaseAudit audit = new ReleaseAudit(leaking.byQuarter(), leaking.byQuarterAndTheme());
        assertThat(audit.fewestPossibleValues()).hasValue(1L);
        assertThatThrownBy(() -> audit.refuseWhatCanBeTakenApart(Rule.PUBLIC)).hasMessageContaining("n’est pas remis");
    }

    @Test
    void a_share_says_nothing_of_nobody_and_of_everybody() {
        Period spring = Period.quarter(2024, 2);
        Map<String, byte[]> files = Network.named("Savoirs", "2024-04-01", "2024-06-30", "2024-07-02")
                .tells(
                        active(spring, "Aquarelle", 0, 0),
                        active(spring, "Braille", 12, 12),
                        active(spring, "Chant", 30, 11))
                .release();

        assertThat(lines(files, "counts_quarter_theme.csv").subList(1, 4))
                .satisfiesExactly(
                        nobody -> assertThat(nobody).endsWith(",,nobody"),
                        everybody -> assertThat(everybody).endsWith(",,hidden"),
                        some -> assertThat(some).endsWith(",37,published"));
    }

    @Test
    void a_network_without_facts_gets_whole_files_without_rows() throws Exception {
        Map<String, byte[]> files = Network.withoutFacts().release();
        write(files);

        assertThat(lines(files, "counts_quarter.csv")).hasSize(1);
        assertThat(lines(files, "counts_quarter_theme.csv")).hasSize(1);
        for (String table : TABLES) {
            assertThat(Duck.ask("select count(*) from '" + folder.resolve(table + ".parquet") + "'"))
                    .containsExactly(List.of("0"));
        }
        assertThat(text(files, "LISEZMOI.md")).contains("aucun trimestre");
        assertThat(json(files).at("/parameters").has("cut_off_date")).isFalse();
    }

    @Test
    void themes_are_alphabetical_whatever_their_accents_with_no_theme_last() {
        Period spring = Period.quarter(2024, 2);
        Map<String, byte[]> files = Network.named("Savoirs", "2024-04-01", "2024-06-30", "2024-07-02")
                .tells(
                        offers(spring, "œuvres", 9, 9),
                        offers(spring, "Écriture", 9, 9),
                        offers(spring, "Zumba", 9, 9),
                        offers(spring, "dessin", 9, 9),
                        noTheme(spring),
                        offers(spring, "fil", 9, 9))
                .release();

        assertThat(lines(files, "counts_quarter_theme.csv").stream().skip(1).map(line -> line.split(",")[2]))
                .containsExactly("dessin", "Écriture", "fil", "œuvres", "Zumba", "(sans thème)");
    }

    @Test
    void names_with_commas_quotes_lines_and_formulas_stay_text_in_both_twins() throws Exception {
        Period spring = Period.quarter(2024, 2);
        Map<String, byte[]> files = Network.named(
                        "+ de « savoirs », \"ensemble\"", "2024-04-01", "2024-06-30", "2024-07-02")
                .tells(
                        offers(spring, "=HYPERLINK(\"http://x\";\"clic\")", 9, 9),
                        offers(spring, "couture, tricot", 9, 9),
                        offers(spring, "dire\n\"oui\"", 9, 9),
                        offers(spring, "(sans thème)", 9, 9))
                .release();
        write(files);

        List<List<String>> parquet = Duck.ask(
                "select network, theme, offers_made from '" + folder.resolve("counts_quarter_theme.parquet") + "'");
        assertThat(parquet)
                .extracting(row -> row.get(1))
                .containsExactly(
                        "(sans thème) (2)", "’=HYPERLINK(\"http://x\";\"clic\")", "couture, tricot", "dire \"oui\"");
        assertThat(parquet).extracting(row -> row.get(0)).containsOnly("’+ de « savoirs », \"ensemble\"");
        assertThat(Duck.ask("select network, theme, offers_made from read_csv('"
                        + folder.resolve("counts_quarter_theme.csv") + "', delim = ',', header = true, quote = '\"')"))
                .isEqualTo(parquet);
    }

    @Test
    void the_description_tells_every_column_and_every_file_truly() {
        Map<String, byte[]> files = Network.drawn(7, 40).release();
        JsonNode description = json(files);

        assertThat(description.at("/resources").size()).isEqualTo(4);
        for (JsonNode resource : description.at("/resources")) {
            byte[] bytes = bytes(files, resource.at("/path").asString());
            assertThat(resource.at("/bytes").asInt()).isEqualTo(bytes.length);
            assertThat(resource.at("/hash").asString()).isEqualTo("sha256:" + Sha256.of(bytes));
        }
        JsonNode fields = description.at("/resources/1/schema/fields");
        assertThat(String.join(
                        ",",
                        fields.valueStream()
                                .map(field -> field.at("/name").asString())
                                .toList()))
                .isEqualTo(lines(files, "counts_quarter_theme.csv").get(0));
        assertThat(fields.valueStream().map(field -> field.at("/number").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
        assertThat(description
                        .at("/resources/1/schema/foreignKeys/0/reference/resource")
                        .asString())
                .isEqualTo(description.at("/resources/3/name").asString());
        assertThat(description.at("/parameters/cut_off_number").asLong()).isEqualTo(4321);
        assertThat(description.at("/parameters/cut_off_date").asString()).isEqualTo("2026-01-31");
        assertThat(description.at("/parameters/program").asString()).matches("Réciproque \\d+\\.\\d+.*");
        assertThat(text(files, "datapackage.json")).doesNotContain("\r\n  ").doesNotContain("people\" :");
    }

    @Test
    void the_package_says_which_form_the_network_had_and_what_it_called_itself() {
        NetworkSettings hosted = new NetworkSettings(
                NetworkForm.HOSTED_BY_SOCIAL_CENTRE, NetworkWord.RECS, Optional.of("Les Épis"), true, 42);
        Map<String, byte[]> files = Network.drawn(7, 40).as(hosted).release();
        JsonNode description = json(files);

        assertThat(description.at("/type_structure").asString()).isEqualTo("centre_social");
        assertThat(description.at("/appellation").asString()).isEqualTo("RECS");
        assertThat(description.at("/title").asString()).startsWith("RECS Les Savoirs du Plateau\u00a0:");
        assertThat(description.at("/name").asString()).isEqualTo("les-savoirs-du-plateau-trimestres");
        assertThat(text(files, "LISEZMOI.md"))
                .contains("réseau d’échanges de compétences et de savoirs (projet porté par un centre social)");
        assertThat(text(files, "codebook_fr.md")).contains("`centre_social`", "`RECS`");
    }

    @Test
    void the_pages_name_every_column_and_leave_no_hole() {
        Map<String, byte[]> files = Network.drawn(7, 40).release();

        for (String page : List.of("LISEZMOI.md", "codebook_fr.md", "codebook_en.md")) {
            assertThat(text(files, page)).doesNotContain("{{").contains("Les Savoirs du Plateau");
        }
        for (Field field : Counts.THEME_FIELDS) {
            assertThat(text(files, "codebook_fr.md"))
                    .contains(String.format(Locale.ROOT, "| %d | `%s` |", field.number(), field.name()));
            assertThat(text(files, "codebook_en.md")).contains(field.english().description());
        }
        assertThat(text(files, "LISEZMOI.md"))
                .contains("31 janvier 2026")
                .contains("8 trimestres, de 2024-T1 à 2025-T4");
    }

    @Test
    void the_sums_check() {
        Map<String, byte[]> files = Network.drawn(7, 40).release();

        List<String> sums = lines(files, "SHA256SUMS");
        assertThat(sums).hasSize(files.size() - 1);
        for (String line : sums) {
            String[] sumAndName = line.split("  ");
            assertThat(Sha256.of(bytes(files, sumAndName[1]))).isEqualTo(sumAndName[0]);
        }
    }

    @Test
    void axon_finds_the_answer_and_a_refusal_is_passed_on_in_its_own_words() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<KnownSpan>subscribe(AskKnownSpan.class.getName(), KnownSpan.class, question -> {
            throw new Refusal("Ce réseau n’existe pas.");
        });
        DefaultQueryGateway gateway =
                DefaultQueryGateway.builder().queryBus(bus).build();
        new AnnotationQueryHandlerAdapter<>(new PublicRelease(gateway)).subscribe(bus);

        assertThatThrownBy(() -> gateway.query(
                                new ComposePublicRelease(Network.ID, new CutOff.Latest()), WrittenFiles.class)
                        .join())
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .hasMessage("Ce réseau n’existe pas.");
    }

    private static ThemeFigures offers(Period period, String theme, int facts, int people) {
        Count none = new Count(0, 0);
        return new ThemeFigures(
                period,
                Optional.of(new Theme(theme)),
                new Count(facts, people),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                people,
                0);
    }

    private static ThemeFigures noTheme(Period period) {
        ThemeFigures row = offers(period, "-", 9, 9);
        return new ThemeFigures(
                period,
                Optional.empty(),
                row.offersMade(),
                row.demandsExpressed(),
                row.meetingsAgreed(),
                row.meetingsLater(),
                row.meetingsNo(),
                row.echangesLived(),
                row.sessions(),
                row.attendances(),
                row.activePeople(),
                row.bothRoles());
    }

    private static ThemeFigures active(Period period, String theme, int active, int bothRoles) {
        Count none = new Count(0, 0);
        return new ThemeFigures(
                period,
                Optional.of(new Theme(theme)),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                active,
                bothRoles);
    }

    private static MaskedQuarter.Row row(int offers) {
        return new MaskedQuarter.Row(withOffers(Shown.of(offers)), Shown.NOBODY);
    }

    private static Map<Measure, Shown> withOffers(Shown offers) {
        Map<Measure, Shown> cells = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            cells.put(measure, measure == Measure.OFFERS_MADE ? offers : Shown.of(0));
        }
        return cells;
    }

    private static List<String> columns(String table) {
        return (table.equals(Counts.BY_QUARTER) ? Counts.QUARTER_FIELDS : Counts.THEME_FIELDS)
                .stream().map(Field::name).toList();
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return text(files, name).lines().toList();
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(bytes(files, name), UTF_8);
    }

    private static JsonNode json(Map<String, byte[]> files) {
        return JsonMapper.builder().build().readTree(bytes(files, "datapackage.json"));
    }
}
