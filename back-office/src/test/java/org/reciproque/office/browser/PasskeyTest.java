package org.reciproque.office.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Phone;
import org.reciproque.Visitor;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** People come in with a key that stays in their device, where a second factor is asked of whoever carries much. */
@WholeHouse
@TestPropertySource(properties = "reciproque.second-factor=required")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTest {

    private static final String NETWORK = "Les clés du quartier";
    private static final String PASSPHRASE = "une clé sous le paillasson";

    private final Accounts accounts;
    private final CommandGateway commands;
    private final JdbcTemplate database;
    private final NetworkId network = NetworkId.named(NETWORK);

    @LocalServerPort
    private int port;

    private Eyes eyes;

    @Autowired
    @SuppressWarnings("NullAway.Init") // the browser is opened before the first test
    PasskeyTest(Accounts accounts, CommandGateway commands, @Qualifier("owner") JdbcTemplate database) {
        this.accounts = accounts;
        this.commands = commands;
        this.database = database;
    }

    @BeforeAll
    void a_network_and_a_browser() {
        eyes = Eyes.open();
        Neighbours.found(commands, accounts, NETWORK);
    }

    @BeforeEach
    void nobody_waits() {
        database.update("delete from accounts.delay");
    }

    @AfterAll
    void close() {
        if (eyes != null) {
            eyes.close();
        }
    }

    @Test
    void somebody_makes_a_key_names_it_comes_in_with_it_and_takes_it_away() {
        seat("lise-cle", Optional.empty(), Role.ANIMATOR);
        Page page = withDevice(true);
        signIn(page, "lise-cle");
        page.navigate(address("/mon-acces"));
        assertThat(page.getByText("Ce navigateur ne peut pas faire")).isHidden();
        make(page, "Téléphone de poche");
        assertThat(page.getByText("La clé d’accès est faite")).isVisible();
        assertThat(page.locator("#cles")).containsText("n’a pas encore servi");
        eyes.see(page, "/mon-acces with a key");

        leave(page);
        eyes.see(page, "/connexion that offers a key");
        page.navigate(address("/participants"));
        String before = page.context().cookies().get(0).value;
        useKey(page);
        page.waitForURL(address("/participants*"));
        assertThat(page.context().cookies().get(0).value).as("a new session").isNotEqualTo(before);
        assertThat(sessions("lise-cle", "strong and ended_at is null")).isEqualTo(1);
        assertThat(sessions("lise-cle", "not strong and ended_at is null")).isZero();
        page.navigate(address("/mon-acces"));
        assertThat(page.locator("#cles")).containsText("a ouvert le");

        // The passphrase still does, alone: she carries little.
        Visitor withoutScript = new Visitor(port);
        assertThat(withoutScript.signIn("lise-cle", PASSPHRASE).location()).isEqualTo("/");
        assertThat(withoutScript.get("/participants").status()).isEqualTo(200);

        page.locator("#cles").getByText("Retirer").click();
        assertThat(page.getByText("Cette clé d’accès n’ouvre plus")).isVisible();
        leave(page);
        signIn(page, "lise-cle");
        assertThat(keys("lise-cle")).isZero();
        eyes.leave(page);
    }

    @Test
    void a_key_that_was_taken_away_or_whose_owner_may_not_come_in_opens_nothing() {
        seat("marc-cle", Optional.empty(), Role.ANIMATOR);
        seat("zoe-cle", Optional.empty(), Role.ANIMATOR);
        Page other = withDevice(true);
        signIn(other, "zoe-cle");
        other.navigate(address("/mon-acces"));
        make(other, "Ordinateur");

        Page page = withDevice(true);
        signIn(page, "marc-cle");
        page.navigate(address("/mon-acces"));
        make(page, "Téléphone");
        leave(page);
        database.update("update accounts.seat set closed_at = now() where account = ?", account("marc-cle"));
        useKey(page);
        assertThat(page.getByText("Cette clé n’ouvre rien ici")).isVisible();
        database.update("update accounts.seat set closed_at = null where account = ?", account("marc-cle"));
        database.update("delete from accounts.passkey where account = ?", account("marc-cle"));
        for (int failure = 0;
                failure < 12 && !page.getByText("attendez une minute").isVisible();
                failure++) {
            useKey(page);
        }
        assertThat(page.getByText("attendez une minute")).isVisible();
        page.context().close();
        other.context().close();
    }

    @Test
    void a_device_that_does_not_ask_who_holds_it_makes_no_key() {
        seat("nils-cle", Optional.empty(), Role.ANIMATOR);
        Page page = withDevice(false);
        signIn(page, "nils-cle");
        page.navigate(address("/mon-acces"));
        make(page, "Clé sans code");
        assertThat(page.locator("#cles [data-key-says]")).not().isEmpty();
        assertThat(keys("nils-cle")).isZero();
        page.context().close();
    }

    @Test
    void a_key_is_the_second_factor_of_whoever_carries_much() {
        seat("odette-cle", Optional.empty(), Role.ADMINISTRATOR);
        Page page = withDevice(true);
        signIn(page, "odette-cle");
        page.waitForURL(address("/verification/mise-en-place"));
        assertThat(page.getByText("Ou les chiffres d’un téléphone")).isVisible();
        eyes.see(page, "setting up with a key or figures");
        make(page, "Téléphone");
        page.waitForURL(address("/"));
        page.navigate(address("/reseau"));
        assertThat(page.title()).contains("Le réseau");

        leave(page);
        signIn(page, "odette-cle");
        page.waitForURL(address("/verification"));
        assertThat(page.getByText("Les six chiffres")).hasCount(0);
        eyes.see(page, "/verification by a key");
        useKey(page);
        page.waitForURL(address("/"));
        assertThat(page.navigate(address("/acces")).status()).isEqualTo(200);
        eyes.leave(page);
    }

    @Test
    void whoever_only_read_a_passphrase_sets_up_nothing_beside_what_stands() {
        seat("paule-cle", Optional.empty(), Role.TREASURER);
        Page hers = withDevice(true);
        signIn(hers, "paule-cle");
        make(hers, "Téléphone");
        hers.waitForURL(address("/chiffres"));

        Visitor thief = new Visitor(port);
        thief.signIn("paule-cle", PASSPHRASE);
        assertThat(thief.get("/chiffres").location()).isEqualTo("/verification");
        assertThat(thief.get("/verification/mise-en-place").location()).isEqualTo("/verification");
        assertThat(thief.post("/verification", "/verification/mise-en-place", "code", "123456")
                        .location())
                .isEqualTo("/verification");

        Page withKey = withDevice(true);
        signIn(withKey, "paule-cle");
        assertThat(asked(withKey, "/webauthn/register/options")).isEqualTo(403);
        assertThat(asked(withKey, "/webauthn/register")).isEqualTo(403);
        assertThat(keys("paule-cle")).isEqualTo(1);
        hers.context().close();
        withKey.context().close();
    }

    @Test
    void whoever_has_the_figures_of_a_phone_gives_them_before_making_a_key_and_either_then_does() {
        seat("quentin-cle", Optional.empty(), Role.TREASURER);
        Visitor first = new Visitor(port);
        first.signIn("quentin-cle", PASSPHRASE);
        Phone phone = Phone.given(first.get("/verification/mise-en-place"));
        first.post("/verification/mise-en-place", "/verification/mise-en-place", "code", phone.tells(0));

        Page page = withDevice(true);
        signIn(page, "quentin-cle");
        assertThat(asked(page, "/webauthn/register/options")).isEqualTo(403);
        page.locator("#code").fill(phone.tells(1));
        page.locator("#code").press("Enter");
        page.waitForURL(address("/chiffres"));
        page.navigate(address("/mon-acces"));
        make(page, "Téléphone");
        leave(page);
        signIn(page, "quentin-cle");
        eyes.see(page, "/verification by a key or figures");
        useKey(page);
        page.waitForURL(address("/chiffres"));
        eyes.leave(page);
    }

    @Test
    void keys_go_with_whoever_is_forgotten_and_with_what_an_administrator_takes_away() {
        ParticipantId rosa = new ParticipantId(UUID.randomUUID());
        seat("rosa-cle", Optional.of(rosa), Role.ANIMATOR);
        seat("sami-cle", Optional.empty(), Role.ANIMATOR);
        for (String login : new String[] {"rosa-cle", "sami-cle"}) {
            Page page = withDevice(true);
            signIn(page, login);
            page.navigate(address("/mon-acces"));
            make(page, "Téléphone");
            page.context().close();
            assertThat(keys(login)).isEqualTo(1);
        }
        accounts.forget(network, rosa);
        assertThat(database.queryForObject(
                        "select count(*) from accounts.passkey k join accounts.account a on a.id = k.account"
                                + " where a.login like 'rosa%'",
                        Integer.class))
                .isZero();

        Page administrator = withDevice(true);
        seat("tess-cle", Optional.empty(), Role.ADMINISTRATOR);
        signIn(administrator, "tess-cle");
        make(administrator, "Ordinateur");
        administrator.waitForURL(address("/"));
        administrator.navigate(address("/acces"));
        administrator
                .locator("article", new Page.LocatorOptions().setHasText("sami-cle"))
                .locator("summary")
                .click();
        administrator
                .locator("article", new Page.LocatorOptions().setHasText("sami-cle"))
                .getByText("Retirer la double vérification")
                .click();
        assertThat(keys("sami-cle")).isZero();
        administrator.context().close();
    }

    @Test
    void what_the_protocol_answers_is_for_those_it_concerns() {
        seat("ugo-cle", Optional.empty(), Role.ANIMATOR);
        Page nobody = withDevice(true);
        nobody.navigate(address("/connexion"));
        assertThat(asked(nobody, "/webauthn/authenticate/options")).isEqualTo(200);
        assertThat(asked(nobody, "/login/webauthn")).isEqualTo(401);
        assertThat(asked(nobody, "/webauthn/register/options")).isEqualTo(403);
        assertThat(asked(nobody, "/webauthn/register")).isEqualTo(403);
        nobody.context().close();

        Page page = withDevice(true);
        signIn(page, "ugo-cle");
        assertThat(asked(page, "/webauthn/register/options")).isEqualTo(200);
        assertThat(asked(page, "/webauthn/register")).as("no key in it").isEqualTo(422);
        assertThat(statusOf(page, "DELETE", "/webauthn/register/abcd", true)).isEqualTo(403);
        assertThat(statusOf(page, "POST", "/webauthn/register/options", false))
                .as("without the token of the page")
                .isEqualTo(403);
        assertThat(statusOf(page, "POST", "/login/webauthn", false)).isEqualTo(403);
        for (String path : new String[] {"/webauthn/register", "/login", "/login/webauthn", "/default-ui.css"}) {
            Response answer = page.navigate(address(path));
            assertThat(answer.status())
                    .as("no page of the library’s own at %s", path)
                    .isEqualTo(403);
        }
        page.context().close();
    }

    private int asked(Page page, String path) {
        return statusOf(page, "POST", path, true);
    }

    private static int statusOf(Page page, String method, String path, boolean withToken) {
        return (int) page.evaluate("""
                ([method, path, withToken]) => {
                  const token = document.querySelector('meta[name=csrf]');
                  const headers = {'Content-Type': 'application/json'};
                  if (withToken) headers[token.dataset.header] = token.content;
                  return fetch(path, {method, headers, body: '{}', redirect: 'manual'}).then(answer => answer.status);
                }\
                """, new Object[] {method, path, withToken});
    }

    /** A desk with a device that keeps keys; whether it asks who holds it, and they show it. */
    private Page withDevice(boolean asksWho) {
        Page page = eyes.desk();
        CDPSession device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "automaticPresenceSimulation": true}}\
                """).getAsJsonObject();
        options.getAsJsonObject("options").addProperty("hasUserVerification", asksWho);
        options.getAsJsonObject("options").addProperty("isUserVerified", asksWho);
        device.send("WebAuthn.addVirtualAuthenticator", options);
        return page;
    }

    private void make(Page page, String name) {
        page.locator("#key-name").fill(name);
        Runnable press = () -> page.getByText("Faire une clé d’accès").click();
        page.waitForResponse(Pattern.compile("/webauthn/register(/options)?$"), press);
        page.waitForLoadState();
        page.waitForFunction("() => document.readyState === 'complete' && (!document.querySelector('#key-name')?.value"
                + " || document.querySelector('[data-key-says]').textContent)");
    }

    private static void useKey(Page page) {
        page.waitForResponse(
                Pattern.compile("/login/webauthn$"),
                () -> page.locator("[data-key-use] button").click());
    }

    private void signIn(Page page, String login) {
        page.navigate(address("/connexion"));
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSPHRASE);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.endsWith("/connexion"));
    }

    private void leave(Page page) {
        page.getByText("Quitter").click();
        page.waitForURL(address("/connexion?sortie"));
    }

    private void seat(String login, Optional<ParticipantId> participant, Role... roles) {
        accounts.open(
                login,
                PASSPHRASE,
                new Seat(network, NETWORK, AuthorId.of(login), login, Set.of(roles), participant),
                false);
    }

    private UUID account(String login) {
        return Objects.requireNonNull(
                database.queryForObject("select id from accounts.account where login = ?", UUID.class, login));
    }

    private int keys(String login) {
        return count("select count(*) from accounts.passkey where account = ?", login);
    }

    private int sessions(String login, String which) {
        return count("select count(*) from accounts.session where account = ? and " + which, login);
    }

    private int count(String sql, String login) {
        return Objects.requireNonNull(database.queryForObject(sql, Integer.class, account(login)));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
