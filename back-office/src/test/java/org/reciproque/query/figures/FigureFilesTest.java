package org.reciproque.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reciproque.query.figures.SheetRead.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.wall.InView;
import org.reciproque.query.tables.Cell;
import org.reciproque.query.tables.CsvFile;
import org.reciproque.query.tables.OdsFile;
import org.reciproque.query.tables.Table;
import org.reciproque.query.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** What is taken away says what the screen says. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureFilesTest {

    private static final String NETWORK = "L’Œuvre d’Épinay";
    private static final Map<String, String> YEAR = Map.of("annee", "2024");
    private static final int ABOUT = 6;

    private final FigureListScreen screen;
    private final Stories stories;
    private final NetworkId network = NetworkId.named(NETWORK);
    private InView inView;

    @Autowired
    @SuppressWarnings("NullAway.Init") // in view before each test
    FigureFilesTest(FigureListScreen screen, CommandGateway commands, QueryGateway queries) {
        this.screen = screen;
        this.stories = new Stories(commands, queries);
    }

    @BeforeAll
    void the_story_is_told() {
        stories.bringIn(NETWORK, Stories.file("network-story.csv"));
    }

    @BeforeEach
    void it_is_in_view() {
        inView = InView.of(network);
    }

    @AfterEach
    void it_is_out_of_view() {
        inView.close();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void both_files_hold_the_rows_of_the_screen_in_its_order(Figure figure) throws IOException {
        FigureList shown = shown(figure, YEAR);
        List<CSVRecord> csv = csv(screen.csv(animator(), figure.key(), YEAR));
        List<List<String>> ods = sheet(body(screen.ods(animator(), figure.key(), YEAR)), "Liste");
        assertThat(shown.rows()).isNotEmpty();
        assertThat(csv).hasSize(ABOUT + 2 + shown.size());
        assertThat(ods).hasSize(1 + shown.size());
        for (int i = 0; i < shown.rows().size(); i++) {
            ListedRow row = shown.rows().get(i);
            List<String> said = List.of(
                    row.what(),
                    row.title(),
                    row.who(),
                    Optional.ofNullable(row.day()).map(LocalDate::toString).orElse(""),
                    Optional.ofNullable(row.lastDay()).map(LocalDate::toString).orElse(""),
                    Optional.ofNullable(row.theme()).orElse(""),
                    row.outcomeLabel());
            assertThat(csv.get(ABOUT + 2 + i).toList()).isEqualTo(said);
            List<String> onSheet = new ArrayList<>(ods.get(1 + i));
            onSheet.addAll(Collections.nCopies(said.size() - onSheet.size(), ""));
            assertThat(onSheet).isEqualTo(said);
        }
    }

    @Test
    void the_files_say_what_they_are_and_up_to_where_they_know() throws IOException {
        Map<String, String> asked = Map.of("annee", "2024", "arrete", "700");
        FigureList shown = shown(Figure.SEANCES, asked);
        ResponseEntity<byte[]> file = screen.csv(animator(), "seances", asked);
        List<List<String>> about = sheet(body(screen.ods(animator(), "seances", asked)), "À lire");
        assertThat(about.subList(0, ABOUT))
                .isEqualTo(List.of(
                        List.of("Réseau", NETWORK),
                        List.of("Chiffre", "Séances"),
                        List.of("Définition", Figure.SEANCES.definition()),
                        List.of("Période", "Année 2024"),
                        List.of("Tel que connu", shown.knownInWords()),
                        List.of("Nombre", shown.sizeInWords())));
        assertThat(shown.knownInWords()).startsWith("événement n°\u00a0700 (");
        assertThat(csv(file).subList(0, ABOUT))
                .extracting(line -> line.toList().subList(0, 2))
                .isEqualTo(about.subList(0, ABOUT));
        assertThat(file.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("l-oeuvre-d-epinay_seances_2024_evenement-700.csv");
    }

    @Test
    void an_old_list_is_found_again_and_differs_from_what_is_known_now() throws IOException {
        List<CSVRecord> old = csv(screen.csv(animator(), "seances", Map.of("annee", "2024", "arrete", "700")));
        List<CSVRecord> now = csv(screen.csv(animator(), "seances", YEAR));
        assertThat(old.size()).isLessThan(now.size());
    }

    @Test
    void who_may_not_know_names_takes_none_away() throws IOException {
        Seat treasurer = seat(Role.TREASURER);
        List<CSVRecord> sessions = csv(screen.csv(treasurer, "seances", YEAR));
        assertThat(sessions.get(ABOUT + 1).toList()).containsExactly("Quoi", "Jour", "Jusqu’au", "Thème", "Issue");
        assertThat(sessions).hasSize(ABOUT + 2 + shown(Figure.SEANCES, YEAR).size());
        assertThatThrownBy(() -> screen.ods(treasurer, "participants_actifs", YEAR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_somebody_typed_is_never_computed() throws IOException {
        List<String> typed = List.of(
                "=1+1",
                "+33 6",
                "-2",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "＝1",
                "dire « oui » ; \"non\"",
                "deux\nlignes",
                "a=b",
                "pages\u0001collées");
        Table table = new Table(
                List.of(new Table.About("Réseau", "=Nous")),
                List.of("Quoi", "Savoir"),
                typed.stream()
                        .map(text -> List.of(Cell.of("offre"), new Cell.Text(text)))
                        .toList());
        List<CSVRecord> lines = csv(CsvFile.of(table));
        assertThat(lines.get(0).get(1)).isEqualTo("'=Nous");
        for (int i = 0; i < typed.size(); i++) {
            boolean plain = i >= 7;
            assertThat(lines.get(3 + i).get(1)).isEqualTo(plain ? typed.get(i) : "'" + typed.get(i));
        }
        byte[] ods = OdsFile.of(table);
        assertThat(SheetRead.content(ods)).doesNotContain("table:formula");
        assertThat(sheet(ods, "Liste").get(1)).containsExactly("offre", "=1+1");
        assertThat(sheet(ods, "Liste").get(9)).containsExactly("offre", "deux\nlignes");
        assertThat(sheet(ods, "Liste").get(11)).containsExactly("offre", "pagescollées");
    }

    private FigureList shown(Figure figure, Map<String, String> asked) {
        return (FigureList) Objects.requireNonNull(
                screen.show(animator(), figure.key(), asked, 0).getModel().get("list"));
    }

    private Seat animator() {
        return seat(Role.ANIMATOR);
    }

    private Seat seat(Role role) {
        return new Seat(network, NETWORK, AuthorId.of("somebody"), "Claire", role);
    }

    private static List<CSVRecord> csv(ResponseEntity<byte[]> file) throws IOException {
        return csv(body(file));
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVParser lines = format.parse(new StringReader(text.substring(1)))) {
            List<CSVRecord> read = lines.getRecords();
            assertThat(read).allMatch(line -> line.size() == read.get(0).size());
            return read;
        }
    }

    private static byte[] body(ResponseEntity<byte[]> file) {
        return Objects.requireNonNull(file.getBody());
    }
}
