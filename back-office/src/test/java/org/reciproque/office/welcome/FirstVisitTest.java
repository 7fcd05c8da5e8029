package org.reciproque.office.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reciproque.AtTheMachine;
import org.reciproque.Phone;
import org.reciproque.Reciproque;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.office.browser.Eyes;
import org.reciproque.office.welcome.WelcomeScreen.Founding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** On an installation of its own, since it is empty only once. */
@ExtendWith(AtTheMachine.class)
@SpringBootTest(
        classes = Reciproque.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"reciproque.data.directory=", "server.shutdown=immediate", "spring.application.name=first-visit"})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstVisitTest {

    private static final String PASSPHRASE = "une phrase assez longue";

    private final FirstVisit visit;
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    @Autowired
    FirstVisitTest(FirstVisit visit, @Qualifier("owner") JdbcTemplate database) {
        this.visit = visit;
        this.database = database;
    }

    /** While the door is still open. */
    @Test
    @Order(1)
    @Tag("browser")
    void nobody_is_left_out_at_the_door() {
        try (Eyes eyes = Eyes.open()) {
            com.microsoft.playwright.Page page = eyes.desk();
            page.navigate("http://localhost:" + port + "/bienvenue");
            eyes.see(page, "the door");
            page.locator("main form button.plein").click();
            assertThat(page.title()).startsWith("Erreur");
            assertThat(page.locator("#erreurs a").count()).isEqualTo(5);
            eyes.see(page, "the door that comes back");
            eyes.leave(page);
        }
    }

    @Test
    @Order(2)
    void whoever_reads_the_code_founds_the_network_and_sits_down_in_it() {
        Visitor lucie = new Visitor(port);
        String code = visit.code().orElseThrow();

        Page wrong = found(lucie, "devinons");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Erreur : Bienvenue")
                .contains("Ce code n’est pas celui que la console affiche.")
                .contains("value=\"Réseau du Val\"")
                .containsPattern("name=\"participates\"[^>]*checked")
                .doesNotContain(PASSPHRASE);

        Page carriedByNobody = found(lucie, code, "SCHOOL", "");
        assertThat(carriedByNobody.status()).isEqualTo(422);
        assertThat(carriedByNobody.body())
                .contains(
                        "href=\"#host\"",
                        "Dites dans quel établissement vit le réseau.",
                        "data-label=\"L’établissement\"");

        assertThat(found(lucie, code, "SCHOOL", "collège Jean-Moulin").location())
                .isEqualTo("/connexion");
        assertThat(lucie.signIn("lucie", PASSPHRASE).location()).isEqualTo("/");
        giveASecondFactor(lucie);
        for (String path : new String[] {
            "/",
            "/reperage",
            "/offres-et-demandes",
            "/moulinette",
            "/mises-en-relation",
            "/agenda",
            "/echanges",
            "/participants",
            "/rencontres",
            "/chiffres",
            "/donnees",
            "/importer",
            "/reseau",
            "/aide"
        }) {
            assertThat(lucie.get(path).status())
                    .as("%s of an empty network", path)
                    .isEqualTo(200);
        }

        assertThat(lucie.get("/aide").body()).contains("Établissement\u00a0: collège Jean-Moulin");

        UUID herself = database.queryForObject("select participant from accounts.seat", UUID.class);
        assertThat(lucie.get("/participants").body()).contains("/participants/" + herself);
        assertThat(lucie.get("/participants/" + herself).body()).contains("Lucie");

        assertThat(visit.code()).isEmpty();
        assertThat(new Visitor(port).get("/bienvenue").status()).isEqualTo(404);
    }

    /** Whoever administers sits nowhere before. */
    private static void giveASecondFactor(Visitor lucie) {
        for (String path : new String[] {"/", "/participants", "/acces", "/mon-acces", "/mouvement"}) {
            assertThat(lucie.get(path).location()).as(path).isEqualTo("/verification");
        }
        assertThat(lucie.post(
                                "/verification/mise-en-place",
                                "/acces/inviter",
                                "shownName",
                                "Basile",
                                "roles",
                                "ADMINISTRATOR")
                        .status())
                .isEqualTo(403);
        assertThat(lucie.get("/verification").location()).isEqualTo("/verification/mise-en-place");
        Page toPhotograph = lucie.get("/verification/mise-en-place");
        Phone phone = Phone.given(toPhotograph);
        assertThat(lucie.send(toPhotograph, "/verification/mise-en-place", "code", phone.tells(40))
                        .status())
                .isEqualTo(422);
        assertThat(lucie.send(toPhotograph, "/verification/mise-en-place", "code", phone.tells(0))
                        .body())
                .contains("Codes à garder");
    }

    @Test
    void whoever_does_not_say_that_she_takes_part_is_not_welcomed() {
        assertThat(founding(null).welcomedAs()).isEmpty();
        assertThat(founding(false).welcomedAs()).isEmpty();
        assertThat(founding(true).welcomedAs()).contains("Lucie");
    }

    private static Founding founding(@Nullable Boolean participates) {
        return new Founding(
                "",
                "",
                NetworkForm.INFORMAL,
                NetworkWord.RERS,
                "",
                false,
                "lucie",
                " Lucie ",
                participates,
                PASSPHRASE);
    }

    private static Page found(Visitor visitor, String code) {
        return found(visitor, code, "ASSOCIATION", "");
    }

    private static Page found(Visitor visitor, String code, String form, String host) {
        return visitor.post(
                "/bienvenue",
                "/bienvenue",
                "code",
                code,
                "name",
                "Réseau du Val",
                "form",
                form,
                "host",
                host,
                "word",
                "RERS",
                "shownName",
                "Lucie",
                "participates",
                "true",
                "login",
                "lucie",
                "passphrase",
                PASSPHRASE);
    }
}
