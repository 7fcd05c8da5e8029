package org.reciproque.office.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayOpenWhatTest {

    private static final String NETWORK = "Le réseau aux quatre sièges";
    private static final String PASSPHRASE = "quatre sièges autour d’une table";

    private final Accounts accounts;
    private final Stories stories;

    @LocalServerPort
    private int port;

    @Autowired
    WhoMayOpenWhatTest(Accounts accounts, CommandGateway commands, QueryGateway queries) {
        this.accounts = accounts;
        this.stories = new Stories(commands, queries);
    }

    @BeforeAll
    void four_people_have_a_seat() {
        stories.bringIn(NETWORK, Stories.file("network-story.csv"));
        NetworkId network = NetworkId.named(NETWORK);
        for (Role role : Role.values()) {
            String login = "siege-" + role.name().toLowerCase(Locale.ROOT);
            accounts.open(
                    login, PASSPHRASE, new Seat(network, NETWORK, AuthorId.of(network, login), login, role), false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/reperage,                   ANIMATOR ADMINISTRATOR",
        "/offres-et-demandes,         ANIMATOR ADMINISTRATOR",
        "/moulinette,                 ANIMATOR ADMINISTRATOR",
        "/mises-en-relation,          ANIMATOR ADMINISTRATOR",
        "/agenda,                     ANIMATOR ADMINISTRATOR",
        "/personnes,                  ANIMATOR ADMINISTRATOR",
        "/echanges,                   ANIMATOR ADMINISTRATOR",
        "/participants,               ANIMATOR ADMINISTRATOR",
        "/rencontres,                 ANIMATOR ADMINISTRATOR",
        "/chiffres,                   ANIMATOR TREASURER RESEARCHER ADMINISTRATOR",
        "/rapports/activite/2024.pdf, ANIMATOR TREASURER ADMINISTRATOR",
        "/donnees,                    RESEARCHER ADMINISTRATOR",
        "/importer,                   ADMINISTRATOR",
        "/reseau,                     ADMINISTRATOR",
        "/pas-prevu,                  NOBODY"
    })
    void a_page_opens_to_its_roles_and_to_no_other(String path, String roles) {
        for (Role role : Role.values()) {
            Page page = signedIn(role).get(path);
            assertThat(page.status())
                    .as("%s opens %s", role, path)
                    .isEqualTo(List.of(roles.split(" ")).contains(role.name()) ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/participants",
                "/chiffres",
                "/importer",
                "/pas-prevu",
                "/login",
                "/login/webauthn",
                "/oauth2/authorization/structure",
                "/login/oauth2/code/structure"
            })
    void whoever_has_not_signed_in_is_asked_to(String path) {
        Page page = new Visitor(port).get(path);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/connexion");
    }

    @Test
    void a_wrong_passphrase_does_not_say_whether_the_person_exists() {
        Page wrong = new Visitor(port).signIn("siege-animator", "une autre phrase de passe");
        Page unknown = new Visitor(port).signIn("personne", "une autre phrase de passe");
        assertThat(wrong.location()).isEqualTo("/connexion?error").isEqualTo(unknown.location());
    }

    @Test
    void pages_allow_nothing_from_elsewhere() {
        Page page = new Visitor(port).get("/connexion");
        assertThat(page.answer().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe-inline")
                        .doesNotContain("unsafe-eval"));
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" onclick=")
                .doesNotContain("style=\"");
    }

    @Test
    void a_page_gives_away_nothing_of_the_device_nor_of_where_people_came_from() {
        var headers = new Visitor(port).get("/connexion").answer().headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void whoever_asks_for_many_reports_in_a_row_waits_a_little() {
        Visitor treasurer = signedIn(Role.TREASURER);
        Page last = treasurer.get("/rapports/activite/1850.pdf");
        for (int i = 0; i < 40 && last.status() != 429; i++) {
            last = treasurer.get("/rapports/activite/1850.pdf");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.answer().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 4L);
        assertThat(last.body()).contains("quelques secondes");
    }

    @Test
    void the_first_visit_is_over_once_somebody_can_sign_in() {
        assertThat(new Visitor(port).get("/bienvenue").status()).isEqualTo(404);
    }

    private Visitor signedIn(Role role) {
        Visitor visitor = new Visitor(port);
        Page in = visitor.signIn("siege-" + role.name().toLowerCase(Locale.ROOT), PASSPHRASE);
        assertThat(in.location()).isEqualTo("/");
        return visitor;
    }
}
