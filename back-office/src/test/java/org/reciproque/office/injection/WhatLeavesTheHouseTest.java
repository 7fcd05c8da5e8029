package org.reciproque.office.injection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.office.browser.Eyes;
import org.reciproque.office.security.Accounts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Proof S3. Everything that can be typed is typed with texts that would act, through every field of every form and through
 * the imports, and everything that comes out is read by somebody else than who wrote it: nothing acts.
 *
 * <p>By itself each field meets each family of payloads; with {@code -Dreciproque.payloads=1000} each field meets each of
 * a thousand.
 */
@WholeHouse
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class WhatLeavesTheHouseTest {

    private static final long SEED = 20261122;
    private static final int FEW = 65;
    private static final int ALL = Integer.getInteger("reciproque.payloads", FEW);
    private static final int FAMILIES = Payload.FAMILIES_IN_TURN;

    /** Longer lists are slower to read and prove no more. */
    private static final int LIVES_OF_A_NETWORK = 10;

    /** One life with all its writing takes about half a minute; this many payloads for one more. */
    private static final int PAYLOADS_OF_A_LIFE = 50;

    /** Where nothing is kept of what is not a number, a day, an address for mail, or the name of somebody known. */
    private static final Set<String> KEEP_NO_TEXT = Set.of(
            "POST /acces/inviter · mail",
            "POST /acces/inviter · participant",
            "POST /acces/{account}/personne · participant",
            "POST /reseau/durees · months-BILAN_WORDS",
            "POST /reseau/durees · months-GONE",
            "POST /reseau/durees · months-SILENT",
            "POST /reseau/durees · months-UNUSED_ACCESS",
            "POST /agenda/seances/{id} · minutes",
            "POST /echanges/{echange}/seance · minutes",
            "POST /echanges/{id}/seances · fois",
            "POST /participants · email",
            "POST /participants/{id}/coordonnees · email",
            "POST /reseau/reglages · rhythm");

    /**
     * Doors of the first visit and of the session, and acts where nothing is typed that is kept; they have their own tests.
     * The rest is opened here.
     */
    static final Set<String> ELSEWHERE = Set.of(
            "GET /bienvenue",
            "POST /bienvenue",
            "GET /connexion",
            "GET /phrase-oubliee",
            "POST /phrase-oubliee",
            "GET /verification",
            "POST /verification",
            "GET /verification/mise-en-place",
            "POST /verification/mise-en-place",
            "POST /acces/{account}/garder",
            "POST /acces/{account}/verification/retirer",
            "POST /mon-acces/cles/{id}/retirer",
            "POST /mon-acces/courriel",
            "POST /mon-acces/phrase",
            "POST /mon-acces/preuve",
            "POST /mon-acces/sessions/fermer",
            "POST /mon-acces/sessions/{session}/fermer",
            "POST /mon-acces/verification/retirer",
            "POST /participants/a-trier/{id}/textes",
            "POST /reseau/listes",
            "POST /reseau/listes/rapprocher",
            "POST /reseau/listes/relire");

    /** Fields of those doors. */
    private static final Set<String> DOORS = Set.of("POST /connexion · username");

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final List<Payload> payloads = Payload.some(ALL, SEED);
    private final CommandGateway commands;
    private final Accounts accounts;
    private final JdbcTemplate database;
    private final Stories stories;
    private final Crossing crossing;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private int seats;
    private String last = "";

    @LocalServerPort
    private int port;

    @Autowired
    WhatLeavesTheHouseTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.commands = commands;
        this.accounts = accounts;
        this.database = database;
        this.stories = new Stories(commands, queries);
        this.crossing = new Crossing(mapping);
    }

    /** Somebody new in the seat of an administrator: what costs the machine is counted for each seat. */
    private record Seated(String login, Pen pen, Hand hand) {}

    private Seated seated(Neighbours network, int from) {
        seats++;
        String login = "injection-" + seats;
        last = login;
        network.administeredBy(login);
        Hand hand = new Hand(port, crossing::seen);
        hand.signIn(login, Neighbours.PASSPHRASE);
        return new Seated(
                login,
                new Pen(hand, crossing, payloads, from, ALL == FEW ? FAMILIES : ALL, stories::awaitReaders),
                hand);
    }

    @BeforeAll
    void everything_is_typed() {
        log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        ROOT.addAppender(log);
        int lives = ALL == FEW ? 1 : ALL / PAYLOADS_OF_A_LIFE;
        Neighbours network = null;
        for (int life = 0; life < lives; life++) {
            if (network == null || life % LIVES_OF_A_NETWORK == 0) {
                network = Neighbours.found(
                        commands, accounts, payloads.get(life * 3 % ALL).legible() + " " + life, "cuisine");
            }
            Seated seat = seated(network, life * (PAYLOADS_OF_A_LIFE + 1));
            stories.awaitReaders();
            life(seat).once();
            if (life % LIVES_OF_A_NETWORK == LIVES_OF_A_NETWORK - 1) {
                files(network);
            }
            if (life == lives - 1) {
                database.queryForList("select id from accounts.account where login = ?", UUID.class, seat.login())
                        .forEach(accounts::showMovement);
                life(seat).movement();
                crooked(seat);
                imports(network);
            }
        }
    }

    private Life life(Seated seat) {
        return new Life(seat.pen(), seat.hand(), crossing, stories);
    }

    private void files(Neighbours network) {
        stories.awaitReaders();
        life(seated(network, 0)).lists();
        life(seated(network, 0)).reports();
    }

    /** Everything in every form, its choices and its hidden fields too; and in every address that has a variable. */
    private void crooked(Seated seat) {
        Map<String, Element> forms = new LinkedHashMap<>();
        for (String address : List.copyOf(crossing.addresses())) {
            for (Element form : seat.hand().get(address).page().select("form")) {
                forms.putIfAbsent(form.attr("method") + crossing.route("POST", form.attr("action")), form);
            }
        }
        forms.values().stream()
                .filter(form -> !Pen.NEVER_CROOKED.contains(form.attr("action"))
                        && !form.attr("action").startsWith("/importer")
                        && !form.attr("action").matches("/(acces/[^i].*|mon-acces/.*)"))
                .forEach(form -> {
                    for (int i = 0; i < FAMILIES; i++) {
                        seat.pen().turnTo(i);
                        seat.pen().sendCrooked(form);
                    }
                });
        for (String route : crossing.routes()) {
            if (route.startsWith("GET ") && route.contains("{")) {
                String said =
                        Hand.encoded(seat.pen().say().text().replace("/", "")).replace("+", "%20");
                seat.hand().get(route.substring("GET ".length()).replaceAll("\\{[^/]*}", said));
            }
        }
    }

    private void imports(Neighbours network) {
        Seated seat = seated(network, 0);
        Life lived = life(seat);
        String whole = Told.whole(payloads);
        Answer page = lived.bringIn(payloads.get(9).text(), whole);
        stories.waitFor(Told.id(page));
        page = seat.pen().send(seat.pen().open(page.path()), page.path());
        stories.waitFor(Told.id(page));
        seat.pen().open(page.path());
        Told.faulty(payloads).forEach(lines -> {
            Answer faults = lived.bringIn(seat.pen().say().text(), lines);
            // A name with a sign that no file system has is refused at the door.
            if (faults.path().startsWith("/importer/")) {
                stories.waitFor(Told.id(faults));
                seat.hand().get(faults.path());
            }
        });
        stories.awaitReaders();
        seat.pen().open("/importer");
        files(network);
    }

    @AfterAll
    void leave_the_log() {
        ROOT.detachAppender(log);
    }

    @Test
    @Order(1)
    void nothing_acts_in_any_page_nor_in_any_file() {
        assertThat(crossing.live()).as("seed %d, %d payloads", SEED, ALL).isEmpty();
        System.out.printf(
                "S3: seed %d, %d payloads, %d fields of %d routes, %d answers read, %d payloads seen again%n",
                SEED,
                ALL,
                crossing.fields(),
                crossing.routes().size(),
                crossing.answers(),
                crossing.cameOut().size());
    }

    @Test
    @Order(2)
    void every_address_was_opened_and_every_form_taken() {
        assertThat(crossing.routesNeverTaken()).isSubsetOf(ELSEWHERE);
    }

    @Test
    @Order(3)
    void every_field_where_one_writes_was_tried() {
        assertThat(crossing.fieldsNeverTried()).isSubsetOf(DOORS);
        if (ALL > FEW) {
            crossing.tried().forEach((field, met) -> assertThat(met).as(field).hasSize(FAMILIES));
        }
        assertThat(crossing.fieldsThatKeepNothing()).isSubsetOf(KEEP_NO_TEXT);
    }

    /** Otherwise nothing would be proved: a payload that never comes out can do nothing. */
    @Test
    @Order(4)
    void what_was_typed_is_read_again_as_it_was() {
        Set<String> lost = payloads.stream().map(Payload::token).collect(Collectors.toCollection(TreeSet::new));
        payloads.stream()
                .filter(payload -> !payload.text().contains(payload.token()))
                .forEach(p -> lost.remove(p.token()));
        lost.removeAll(crossing.cameOut());
        assertThat(lost).isEmpty();
    }

    @Test
    @Order(5)
    void one_record_of_the_log_is_one_line_whatever_is_in_it() {
        LoggerContext context = ROOT.getLoggerContext();
        for (Payload payload : payloads) {
            context.getLogger(getClass()).warn(payload.text(), new IllegalStateException(payload.text()));
        }
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) ROOT.getAppender("ERR");
        PatternLayoutEncoder encoder = (PatternLayoutEncoder) console.getEncoder();
        assertThat(log.list).hasSizeGreaterThanOrEqualTo(payloads.size());
        assertThat(log.list).anyMatch(record -> record.getLevel() == Level.WARN);
        assertThat(log.list).allSatisfy(record -> {
            String written = new String(encoder.encode(record), StandardCharsets.UTF_8);
            assertThat(written).endsWith(System.lineSeparator());
            assertThat(written.strip()).doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202e]");
        });
    }

    @Test
    @Order(6)
    void a_browser_runs_nothing_and_calls_nobody() {
        List<String> happened = new ArrayList<>();
        try (Eyes eyes = Eyes.open()) {
            Page page = eyes.desk();
            page.addInitScript("window.zqlive = () => console.error('zqlive ran')");
            page.onDialog(dialog -> {
                happened.add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> told(message, happened));
            page.onPageError(error -> happened.add("an error: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/")
                        && !request.url().startsWith("data:")) {
                    happened.add("it calls " + request.url());
                }
            });
            page.navigate("http://localhost:" + port + "/connexion");
            page.locator("#username").fill(last);
            page.locator("#password").fill(Neighbours.PASSPHRASE);
            page.locator("#password").press("Enter");
            oneOfEach().forEach(address -> {
                page.navigate("http://localhost:" + port + address);
                page.waitForTimeout(50);
            });
            eyes.leave(page);
        }
        assertThat(happened).isEmpty();
    }

    private static void told(ConsoleMessage message, List<String> happened) {
        if (message.type().equals("error")) {
            happened.add(message.location() + " " + message.text());
        }
    }

    /** The last page of each address: the one that has the most in it. */
    private List<String> oneOfEach() {
        Map<String, String> addresses = new LinkedHashMap<>();
        Hand hand = new Hand(port, answer -> {});
        hand.signIn(last, Neighbours.PASSPHRASE);
        crossing.addresses().stream()
                .filter(address -> hand.get(address).status() == 200)
                .forEach(address -> addresses.put(crossing.route("GET", address), address));
        return List.copyOf(addresses.values());
    }
}
