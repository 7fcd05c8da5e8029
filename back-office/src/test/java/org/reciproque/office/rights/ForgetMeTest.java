package org.reciproque.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reciproque.AtTheMachine;
import org.reciproque.Neighbours;
import org.reciproque.Reciproque;
import org.reciproque.Stories;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.participant.ParticipantCommand.DestroyWords;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.office.security.Accounts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Proof S5: people who said everything that can be noted, are erased; then every byte that the application keeps is
 * searched for what they said and for their keys. Beside each of them stays somebody whose words are still there, so
 * that the search is known to find.
 *
 * <p>Short here; whole with {@code -Dforget.people=1000}.
 */
@ExtendWith(ForgetMeTest.ClearedAway.class)
@ExtendWith(AtTheMachine.class)
@SpringBootTest(
        classes = Reciproque.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.shutdown=immediate", "reciproque.second-factor=optional"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ForgetMeTest {

    /** Letters that no French word, no stem and no random id holds. */
    private static final String LEAVING = "zwqkvxjf";

    private static final String STAYING = "hjwqzkvx";
    private static final String PHONE = "06.99.44.1";
    private static final int PEOPLE = Integer.getInteger("forget.people", 8);
    private static final int LETTERS = 26;

    /** Where the random part of a wrapped key begins, after what all have in common. */
    private static final int RANDOM_PART = 6;

    private static final int ENOUGH = 16;

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static final Path FOLDER = fresh();

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Accounts accounts;
    private final JdbcTemplate database;
    private final EventProcessingConfiguration processing;
    private final Stories stories;
    private final Neighbours neighbours;
    private final List<WholeLife> leaving = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private List<byte[]> keys = List.of();
    private Set<String> kindsOfWords = Set.of();
    private List<KeyFigures> figures = List.of();

    @LocalServerPort
    private int port;

    private static Path fresh() {
        try {
            return Files.createTempDirectory("forget-me");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @DynamicPropertySource
    static void kept(DynamicPropertyRegistry settings) {
        settings.add(
                "reciproque.data.directory", () -> FOLDER.resolve("donnees").toString());
        settings.add("reciproque.key-file", () -> FOLDER.resolve("cle").toString());
    }

    @Autowired
    ForgetMeTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database,
            EventProcessingConfiguration processing) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.database = database;
        this.processing = processing;
        this.stories = new Stories(commands, queries);
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau qu’on quitte", "cuisine");
    }

    @BeforeAll
    void people_who_leave_beside_people_who_stay() {
        log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        ROOT.addAppender(log);
        for (int i = 0; i < PEOPLE; i++) {
            WholeLife stays = life(STAYING + letters(i), "06.11.22." + i % 90, neighbours.person("nobody"));
            stays.live();
            WholeLife goes = life(LEAVING + letters(i), PHONE + i % 90, stays.person());
            goes.live();
            leaving.add(goes);
        }
        neighbours.animatedBy(LEAVING + "-acces", leaving.get(0).person());
        neighbours.animatedBy(STAYING + "-acces");
        stories.awaitReaders();
        Neighbours.signedIn(port, LEAVING + "-acces").get("/participants");
        leaving.forEach(WholeLife::leave);
        stories.awaitReaders();
        kindsOfWords = kindsOfWordsStored();
        keys = database.queryForList(
                "select wrapped from keys.person where person = any (?)", byte[].class, (Object) people());
        figures = figures();
    }

    private WholeLife life(String mark, String phone, ParticipantId other) {
        return new WholeLife(commands, neighbours, mark, phone, other);
    }

    @Test
    @Order(1)
    void every_kind_of_word_that_an_event_can_hold_is_among_those_that_were_said() {
        assertThat(kindsOfWords).containsAll(KindsOfWords.ofAPerson());
    }

    @Test
    @Order(2)
    void before_they_are_erased_the_search_finds_them() {
        assertThat(keys).hasSize(PEOPLE);
        database.execute("checkpoint");
        assertThat(ofThoseWhoLeave().in(data())).hasSizeGreaterThan(5);
        assertThat(theirKeys().in(data())).isNotEmpty();
    }

    @Test
    @Order(3)
    void erased_nothing_they_said_is_in_any_file_nor_is_any_key_of_theirs() {
        for (WholeLife life : leaving) {
            commands.<Object>sendAndWait(new DestroyWords(
                    life.person(),
                    neighbours.noted("destroy " + life.person(), 0),
                    WordsId.of(life.oneNote(), "more")));
            commands.<Object>sendAndWait(new ForgetParticipant(
                    life.person(), neighbours.noted("forget " + life.person(), 0), Optional.empty()));
        }
        stories.awaitReaders();
        untilFilesAreClean();

        assertThat(ofThoseWhoLeave().in(data())).as("their words").isEmpty();
        assertThat(theirKeys().in(data())).as("their keys").isEmpty();
        assertThat(new FilesSearched().forText(STAYING).in(data()))
                .as("those who stay")
                .hasSizeGreaterThan(5);
    }

    @Test
    @Order(4)
    void totals_do_not_move() {
        assertThat(figures()).isEqualTo(figures);
        assertThat(figures)
                .anySatisfy(year -> assertThat(year.activeParticipants()).isGreaterThanOrEqualTo(2 * PEOPLE));
    }

    @Test
    @Order(5)
    void read_again_from_zero_without_the_keys_they_stay_unknown() {
        processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset)
                .forEach(reader -> {
                    reader.shutDown();
                    reader.resetTokens();
                    reader.start();
                });
        stories.awaitReaders();
        database.execute("checkpoint");

        assertThat(ofThoseWhoLeave().in(data())).isEmpty();
        assertThat(figures()).isEqualTo(figures);
        String page = Neighbours.signedIn(port, STAYING + "-acces")
                .get("/participants/" + leaving.get(0).person())
                .body();
        assertThat(page).contains("Personne effacée").doesNotContain(LEAVING);
    }

    @Test
    @Order(6)
    void the_log_never_named_anybody() {
        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(written(line))
                        .doesNotContainIgnoringCase(LEAVING)
                        .doesNotContainIgnoringCase(STAYING)
                        .doesNotContain(PHONE));
        ROOT.detachAppender(log);
        System.out.printf(
                "S5 forget-me: %d people erased, %d kinds of words, %d files searched, 0 hits%n",
                PEOPLE, kindsOfWords.size(), FilesSearched.count(data()));
    }

    private void untilFilesAreClean() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> database.queryForList("select id from screens.files_to_clean", UUID.class)
                        .isEmpty());
    }

    /** Named before Spring's own, so that it is called after the house was closed. */
    static final class ClearedAway implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
    }

    private static Path data() {
        return FOLDER.resolve("donnees");
    }

    private static FilesSearched ofThoseWhoLeave() {
        return new FilesSearched().forText(LEAVING).forText(PHONE);
    }

    private FilesSearched theirKeys() {
        FilesSearched search = new FilesSearched();
        keys.forEach(key -> search.forBytes(Arrays.copyOfRange(key, RANDOM_PART, RANDOM_PART + ENOUGH)));
        return search;
    }

    private UUID[] people() {
        return leaving.stream().map(life -> life.person().value()).toArray(UUID[]::new);
    }

    private Set<String> kindsOfWordsStored() {
        Set<String> ids = new TreeSet<>();
        Arrays.stream(people()).map(UUID::toString).forEach(ids::add);
        Set<String> kinds = new TreeSet<>();
        database.query("select payload_type, payload from events.event", row -> {
            String json = new String(row.getBytes(2), StandardCharsets.UTF_8);
            kinds.addAll(KindsOfWords.in(row.getString(1), json, ids));
        });
        return kinds;
    }

    private List<KeyFigures> figures() {
        List<Period> periods =
                List.of(Period.year(Neighbours.TODAY.getYear() - 1), Period.year(Neighbours.TODAY.getYear()));
        return queries.query(new AskFigures(neighbours.network(), periods, new CutOff.Latest()), FiguresAnswer.class)
                .join()
                .figures();
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / LETTERS / LETTERS % LETTERS) + (char) ('a' + number / LETTERS % LETTERS)
                + (char) ('a' + number % LETTERS);
    }

    private static String written(ILoggingEvent line) {
        String text = line.getFormattedMessage();
        return line.getThrowableProxy() == null ? text : text + ThrowableProxyUtil.asString(line.getThrowableProxy());
    }
}
