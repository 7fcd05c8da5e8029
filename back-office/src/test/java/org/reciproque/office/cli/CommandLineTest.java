package org.reciproque.office.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.reciproque.Stories;
import org.reciproque.office.database.EmbeddedDatabase;
import org.reciproque.store.sealing.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineTest {

    private static final String NETWORK = "Réseau de la ligne de commande";

    @TempDir
    static Path folder = Path.of("");

    /** An application that an earlier test left running may write to its log meanwhile. */
    private static final Pattern LOG_LINE = Pattern.compile("(?m)^\\d\\d:\\d\\d:\\d\\d (INFO|WARN) .*\\R");

    private record Answer(int status, String out, String err) {}

    @Test
    @Order(1)
    void a_story_is_imported_and_said_in_json() throws IOException {
        Path story = Files.write(folder.resolve("histoire.csv"), Stories.file("network-story.csv"));
        Answer answer = type("import", "story", story.toString(), "--network", NETWORK, "--data", data(), "--json");
        assertThat(answer.status()).isZero();
        JsonNode said = JsonMapper.shared().readTree(answer.out());
        assertThat(said.get("actes").asInt()).isEqualTo(2272);
        assertThat(said.get("importe").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void figures_are_the_expected_ones_under_the_expected_keys() {
        JsonNode expected = JsonMapper.shared()
                .readTree(Stories.file("expected-figures.json"))
                .get("arrete_intermediaire");
        Answer answer = type(
                "figures",
                "--network",
                NETWORK,
                "--from",
                "2023-01-01",
                "--to",
                "2024-12-31",
                "--by",
                "quarter",
                "--as-of",
                expected.get("acte_arrete").asString(),
                "--data",
                data(),
                "--json");
        assertThat(answer.status()).isZero();
        JsonNode said = JsonMapper.shared().readTree(answer.out());
        assertThat(said.get("acte_arrete")).isEqualTo(expected.get("acte_arrete"));
        JsonNode periods = expected.get("periodes");
        periods.propertyNames()
                .forEach(period -> periods.get(period).propertyNames().forEach(key -> {
                    if (!"graphe".equals(key)) {
                        assertThat(said.get("periodes").get(period).get(key))
                                .as("%s %s", period, key)
                                .isEqualTo(periods.get(period).get(key));
                    }
                }));
    }

    @Test
    @Order(3)
    void the_report_and_the_dataset_are_written_whole() throws IOException {
        Path out = folder.resolve("sorties");
        Answer report = type(
                "report",
                "activity",
                "--network",
                NETWORK,
                "--year",
                "2024",
                "--out",
                out.toString(),
                "--data",
                data());
        assertThat(report.err()).isEmpty();
        assertThat(report.status()).isZero();
        Answer release =
                type("release", "--tier", "T1", "--network", NETWORK, "--out", out.toString(), "--data", data());
        assertThat(release.err()).isEmpty();
        assertThat(release.status()).isZero();
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()).toList())
                    .anyMatch(name -> name.endsWith(".pdf"))
                    .anyMatch(name -> name.endsWith(".docx"))
                    .anyMatch(name -> name.endsWith(".parquet"))
                    .contains("datapackage.json")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    @Order(4)
    void the_key_of_peoples_words_is_renewed_and_the_data_stay_readable() throws IOException {
        Path key = folder.resolve("donnees.cle");
        String before = Files.readString(key);

        Answer renewed = type("keys", "rotate", "--data", data());
        assertThat(renewed.status()).isZero();
        assertThat(renewed.out()).contains(key.toString());
        assertThat(renewed.err()).contains("Encore 0 personnes");
        String after = Files.readString(key);
        assertThat(after).isNotEqualTo(before);

        Files.writeString(key, before);
        Answer old = type("figures", "--network", NETWORK, "--year", "2024", "--data", data());
        assertThat(old.status()).isNotZero();
        assertThat(old.err()).contains("n’est pas celle de ces données").hasLineCount(1);
        Files.writeString(key, after);
    }

    @Test
    @Order(4)
    void lists_are_built_anew_and_then_say_what_the_facts_say() {
        Answer rebuilt = type("rebuild", "--data", data());
        assertThat(rebuilt.status()).isZero();
        assertThat(rebuilt.out()).contains("Les listes sont reconstruites.");
        assertThat(rebuilt.err()).contains("Relecture des faits");

        Answer compared = type("reconcile", "--only", "bilans,savoirs", "--data", data());
        assertThat(compared.status()).isZero();
        assertThat(compared.out()).contains("Les listes disent ce que disent les faits.");

        Answer unknown = type("rebuild", "--only", "chansons", "--data", data());
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("chansons").contains("bilans (les paroles des bilans)");
    }

    @Test
    @Order(5)
    void what_is_wrong_is_said_in_one_sentence_and_nothing_goes_to_standard_output() throws IOException {
        Answer unknown = type("figures", "--network", "Personne", "--year", "2024", "--data", data(), "--json");
        assertThat(unknown.status()).isNotZero();
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).isEqualTo("Ce réseau n’est pas connu ici.\n");

        Path renamed = Files.writeString(folder.resolve("liste.csv"), "%PDF-1.4 \n%âãÏÓ\n");
        Answer pdf = type("import", "story", renamed.toString(), "--network", NETWORK, "--data", data(), "--json");
        assertThat(pdf.status()).isNotZero();
        assertThat(JsonMapper.shared().readTree(pdf.out()).get("importe").asBoolean())
                .isFalse();

        Answer day = type("figures", "--network", NETWORK, "--from", "hier", "--to", "2024-12-31", "--data", data());
        assertThat(day.err()).isEqualTo("« hier » n’est pas un jour : attendu par exemple 2024-01-31.\n");

        Path file = Files.createFile(folder.resolve("fichier"));
        Answer notAFolder = type("figures", "--network", NETWORK, "--year", "2024", "--data", file.toString());
        assertThat(notAFolder.status()).isNotZero();
        assertThat(notAFolder.err().lines()).hasSize(1);
    }

    private static String data() {
        return folder.resolve("donnees").toString();
    }

    /** Rows that no fact of the file tells of are gone, whoever left them. */
    @Test
    @Order(30)
    void facts_go_to_another_store_by_a_file_and_lists_are_built_of_them_alone() throws IOException {
        Path file = folder.resolve("faits.jsonl");
        Answer exported = type("events", "export", file.toString(), "--data", data());
        assertThat(exported.status()).isZero();
        assertThat(exported.out()).containsPattern("^2\u202f\\d{3}\u00a0faits, empreinte [0-9a-f]{64}\\.");

        try (EmbeddedDatabase other = EmbeddedDatabase.temporary()) {
            Map<String, String> settings = Map.of(
                    "spring.datasource.username", other.user(),
                    "spring.datasource.password", other.password(),
                    "reciproque.key", MasterKey.fresh().text());
            settings.forEach(System::setProperty);
            try {
                String[] typed = {"events", "import", file.toString(), "--data", other.jdbcUrl()};
                Answer arrived = type(typed);
                assertThat(arrived.status()).isZero();
                assertThat(arrived.out()).contains("Nouveaux : 2", "Les listes sont reconstruites.");
                JdbcTemplate database =
                        new JdbcTemplate(new DriverManagerDataSource(other.jdbcUrl(), other.user(), other.password()));
                database.update("insert into screens.network (id, name, form, word, services_admitted,"
                        + " days_between_reperages, founded_on) select gen_random_uuid(), 'D’une histoire d’avant',"
                        + " form, word, services_admitted, days_between_reperages, founded_on from screens.network");

                Answer again = type(typed);
                assertThat(again.status()).isZero();
                assertThat(again.out()).contains("Nouveaux : 0.");
                assertThat(database.queryForList("select name from screens.network", String.class))
                        .containsExactly(NETWORK);
            } finally {
                settings.keySet().forEach(System::clearProperty);
            }
        }
    }

    @Test
    @Order(90)
    void whoever_holds_the_installation_makes_a_link_for_the_movement_and_none_for_nobody() {
        Answer made = type("access", "movement", "Nadia", "--address", "https://ici.example/", "--data", data());
        assertThat(made.status()).isZero();
        assertThat(made.out()).containsPattern("https://ici\\.example/invitation/[\\w-]{43}\\s");
        Answer nobody = type("access", "renew", "personne", "--data", data());
        assertThat(nobody.status()).isNotZero();
        assertThat(nobody.err()).contains("Aucun accès n’a l’identifiant");
    }

    @Test
    @Order(20)
    void the_chain_of_facts_is_read_again_and_told_for_each_network() {
        Answer answer = type("events", "verify", "--data", data());
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .containsPattern("Réseau [0-9a-f-]{36} : \\d+ faits, comme ils ont été notés. Empreinte du"
                        + " dernier : [0-9a-f]{64}");
        assertThat(answer.err()).contains("faits relus");
    }

    private static synchronized Answer type(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = CommandLineDesk.answer(arguments);
            return new Answer(
                    status,
                    said.toString(StandardCharsets.UTF_8),
                    LOG_LINE.matcher(complained.toString(StandardCharsets.UTF_8))
                            .replaceAll(""));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
