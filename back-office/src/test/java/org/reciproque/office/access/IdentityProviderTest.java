package org.reciproque.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.reciproque.Neighbours;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.browser.Eyes;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The social centre vouches for its people: they come in to the access they have, and to no other. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class IdentityProviderTest {

    private static final String NETWORK = "Les voisins du centre";
    private static final String PASSPHRASE = "trois marches et une rampe";
    private static final String DOOR = "/oauth2/authorization/structure";
    private static final String UNKNOWN = "/connexion?structure=inconnue";
    private static final String BROKEN = "/connexion?structure=interrompue";

    private static final LittleProvider CENTRE = LittleProvider.open();

    private final Accounts accounts;
    private final CommandGateway commands;
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    @Autowired
    IdentityProviderTest(Accounts accounts, CommandGateway commands, @Qualifier("owner") JdbcTemplate database) {
        this.accounts = accounts;
        this.commands = commands;
        this.database = database;
    }

    @DynamicPropertySource
    static void vouched_for_by_the_centre(DynamicPropertyRegistry settings) {
        settings.add("reciproque.oidc.issuer", CENTRE::issuer);
        settings.add("reciproque.oidc.client-id", () -> LittleProvider.CLIENT);
        settings.add("reciproque.oidc.client-secret", () -> "entre nous");
        settings.add("reciproque.oidc.name", () -> "le centre social");
        settings.add("reciproque.oidc.second-factor", () -> "mfa, urn:deux-facteurs");
        settings.add("reciproque.second-factor", () -> "required");
    }

    @BeforeAll
    void the_people_of_a_network() {
        Neighbours.found(commands, accounts, NETWORK);
        seat("odile@centre.example", Role.ANIMATOR);
        seat("hugo@centre.example", Role.TREASURER);
        seat("partie@centre.example", Role.ANIMATOR);
        seat("pseudo", Role.ANIMATOR);
        database.update("update accounts.seat set closed_at = now() where account ="
                + " (select id from accounts.account where login = 'partie@centre.example')");
    }

    @AfterAll
    void close() {
        CENTRE.close();
    }

    @Test
    void the_door_says_who_vouches() {
        assertThat(new Visitor(port).get("/connexion").body())
                .contains("Entrer avec le centre social", "href=\"" + DOOR + "\"");
    }

    @Test
    @Tag("browser")
    void the_door_leaves_nobody_out() {
        try (Eyes eyes = Eyes.open()) {
            var page = eyes.desk();
            for (String door : List.of("/connexion", UNKNOWN, BROKEN)) {
                page.navigate("http://localhost:" + port + door);
                eyes.see(page, door);
            }
            eyes.leave(page);
        }
    }

    @Test
    void whoever_has_an_access_comes_in_by_their_verified_mail() {
        Visitor odile = new Visitor(port);
        assertThat(odile.get("/participants").location()).isEqualTo("/connexion");
        Page in = comesIn(odile, said("Odile@Centre.example", true));
        assertThat(in.location()).startsWith("/participants");
        assertThat(odile.get("/participants").status()).isEqualTo(200);
        assertThat(odile.get("/mon-acces").body()).contains("identifiant odile@centre.example");
    }

    @Test
    void nobody_else_comes_in_and_no_access_is_opened() {
        Integer before = database.queryForObject("select count(*) from accounts.account", Integer.class);
        List<Map<String, Object>> others = List.of(
                said("odile@centre.example", false),
                Map.of("email", "odile@centre.example"),
                said("inconnue@centre.example", true),
                said("partie@centre.example", true),
                said("pseudo", true),
                Map.of("preferred_username", "odile@centre.example"));
        for (Map<String, Object> other : others) {
            Visitor visitor = new Visitor(port);
            assertThat(comesIn(visitor, other).location()).as(other.toString()).isEqualTo(UNKNOWN);
            assertThat(visitor.get(UNKNOWN).body()).contains("Aucun accès n’est ouvert ici");
            assertThat(visitor.get("/participants").location()).isEqualTo("/connexion");
        }
        assertThat(database.queryForObject("select count(*) from accounts.account", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void once_known_somebody_is_known_by_the_name_that_the_centre_gives_them_and_nobody_inherits_it() {
        seat("fanny@centre.example", Role.ANIMATOR);
        comesIn(new Visitor(port), said("fanny@centre.example", true, "F-1"));

        Visitor married = new Visitor(port);
        comesIn(married, said("fanny.le-goff@centre.example", false, "F-1"));
        assertThat(married.get("/mon-acces").body()).contains("identifiant fanny@centre.example");

        assertThat(comesIn(new Visitor(port), said("fanny@centre.example", true, "F-2"))
                        .location())
                .as("the address went to somebody else")
                .isEqualTo(UNKNOWN);

        accounts.letProviderKnowAfresh(account("fanny@centre.example"));
        Visitor afresh = new Visitor(port);
        comesIn(afresh, said("fanny@centre.example", true, "F-2"));
        assertThat(afresh.get("/participants").status()).isEqualTo(200);
        assertThat(comesIn(new Visitor(port), said("fanny@centre.example", true, "F-1"))
                        .location())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_mail_that_nobody_proved_to_be_theirs_is_not_recognised() {
        seat("gael@centre.example", Role.ANIMATOR);
        database.update("update accounts.account set mail_proven = false where login = 'gael@centre.example'");
        assertThat(comesIn(new Visitor(port), said("gael@centre.example", true)).location())
                .isEqualTo(UNKNOWN);
        accounts.proveMail(account("gael@centre.example"));
        Visitor gael = new Visitor(port);
        comesIn(gael, said("gael@centre.example", true));
        assertThat(gael.get("/participants").status()).isEqualTo(200);
    }

    /** The last: every test comes from the same address. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoever_leaves_for_the_centre_again_and_again_waits_a_little() {
        Visitor hasty = new Visitor(port);
        assertThat(IntStream.range(0, 60).mapToObj(time -> hasty.get(DOOR).location()))
                .anyMatch(sent -> sent.startsWith("/connexion?attente="));
        assertThat(hasty.get("/connexion").status()).isEqualTo(200);
    }

    @Test
    void whoever_carries_much_gives_a_second_factor_here_unless_the_centre_asked_one_that_is_trusted() {
        Visitor byPassword = new Visitor(port);
        Map<String, Object> said = said("hugo@centre.example", true);
        said.put("amr", List.of("pwd"));
        comesIn(byPassword, said);
        assertThat(byPassword.get("/chiffres").location()).isEqualTo("/verification");

        said.put("amr", List.of("pwd", "mfa"));
        Visitor byTwo = new Visitor(port);
        comesIn(byTwo, said);
        assertThat(byTwo.get("/chiffres").status()).isEqualTo(200);

        said.remove("amr");
        said.put("acr", "urn:deux-facteurs");
        Visitor byContext = new Visitor(port);
        comesIn(byContext, said);
        assertThat(byContext.get("/chiffres").status()).isEqualTo(200);
    }

    @Test
    void what_another_signed_or_another_asked_for_opens_nothing() {
        Visitor forger = new Visitor(port);
        String sentTo = forger.get(DOOR).location();
        assertThat(forger.get(CENTRE.signInForged(sentTo, said("odile@centre.example", true)))
                        .location())
                .isEqualTo(BROKEN);
        assertThat(forger.get("/participants").location()).isEqualTo("/connexion");

        String ofOdile = CENTRE.signIn(new Visitor(port).get(DOOR).location(), said("odile@centre.example", true));
        Visitor other = new Visitor(port);
        other.get(DOOR);
        assertThat(other.get(ofOdile).location()).isEqualTo(BROKEN);
        assertThat(other.get(BROKEN).body()).contains("n’est pas allée jusqu’au bout");
        assertThat(other.get("/participants").location()).isEqualTo("/connexion");
        assertThat(other.get("/oauth2/authorization/une-autre").location()).isEqualTo(BROKEN);
        assertThat(other.get("/login/oauth2/code/structure?error=access_denied").location())
                .isEqualTo(BROKEN);
    }

    private Page comesIn(Visitor visitor, Map<String, Object> said) {
        Page sent = visitor.get(DOOR);
        assertThat(sent.location()).startsWith(CENTRE.issuer() + "/authorize").contains("scope=openid%20email");
        return visitor.get(CENTRE.signIn(sent.location(), said));
    }

    private static Map<String, Object> said(String mail, boolean verified) {
        return said(mail, verified, "n° " + mail.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> said(String mail, boolean verified, String subject) {
        return new HashMap<>(Map.of("email", mail, "email_verified", verified, "sub", subject));
    }

    private void seat(String login, Role role) {
        accounts.open(
                login,
                PASSPHRASE,
                new Seat(NetworkId.named(NETWORK), NETWORK, AuthorId.of(login), login, Set.of(role), Optional.empty()),
                false);
        accounts.proveMail(account(login));
    }

    private UUID account(String login) {
        return Objects.requireNonNull(
                database.queryForObject("select id from accounts.account where login = ?", UUID.class, login));
    }
}
