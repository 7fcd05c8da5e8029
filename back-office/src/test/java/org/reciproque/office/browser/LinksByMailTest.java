package org.reciproque.office.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.WholeHouse;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.test.context.TestPropertySource;

/** Where the installation sends mail, people are let in by a link at their own address, on their telephone. */
@WholeHouse
@Import(LinksByMailTest.OurOwnPost.class)
@TestPropertySource(properties = "reciproque.address=http://localhost")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksByMailTest {

    private static final String PASSPHRASE = "sept galets sur la cheminée";
    private static final String ANOTHER = "un panier de mirabelles vertes";
    private static final Pattern LINK = Pattern.compile("http://localhost(/invitation/[\\w-]+)");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private static final BlockingQueue<SimpleMailMessage> LETTER_BOX = new LinkedBlockingQueue<>();

    private final JdbcTemplate database;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    private Eyes eyes;

    @Autowired
    @SuppressWarnings("NullAway.Init") // the browser is opened before the first test
    LinksByMailTest(CommandGateway commands, Accounts accounts, @Qualifier("owner") JdbcTemplate database) {
        this.database = database;
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau des facteurs");
    }

    /** Letters stay here. */
    @TestConfiguration
    static class OurOwnPost {

        @Bean
        MailSender letterBox() {
            return letters -> LETTER_BOX.addAll(List.of(letters));
        }
    }

    @BeforeAll
    void somebody_administers() {
        eyes = Eyes.open();
        neighbours.administeredBy("odile-poste");
    }

    @BeforeEach
    void nobody_waits() {
        LETTER_BOX.clear();
        database.update("delete from accounts.delay");
    }

    @AfterAll
    void close() {
        eyes.close();
    }

    @Test
    void an_invitation_goes_to_its_address_and_to_nobody_else_and_opening_it_proves_the_address() throws Exception {
        Page odile = phone();
        signIn(odile, "odile-poste", Neighbours.PASSPHRASE);
        odile.navigate(address("/acces"));
        odile.locator("#shownName").fill("Violette");
        odile.locator("#mail").fill("Violette@poste.example");
        odile.getByText("Faire le lien").click();
        assertThat(odile.getByText("L’invitation est envoyée à Violette@poste.example."))
                .isVisible();
        assertThat(odile.locator("#lien")).hasCount(0);
        eyes.see(odile, "/acces once an invitation has left");

        SimpleMailMessage letter = letter("Violette@poste.example");
        assertThat(letter.getText()).contains("Le réseau des facteurs", "une seule");
        Page violette = phone();
        open(violette, letter);
        eyes.see(violette, "an invitation");
        assertThat(violette.locator("#login")).hasValue("Violette@poste.example");
        violette.locator("#passphrase").fill("violette2026");
        violette.getByText("Enregistrer").click();
        assertThat(violette.locator("#erreurs")).isVisible();
        eyes.see(violette, "an invitation with a fault");
        violette.locator("#passphrase").fill(PASSPHRASE);
        violette.getByText("Enregistrer").click();
        violette.waitForURL(address("/connexion"));
        assertThat(violette.getByText("Votre accès est prêt")).isVisible();
        eyes.see(violette, "/connexion once an access is open");
        signIn(violette, "violette@poste.example", PASSPHRASE);
        assertThat(proven("violette@poste.example")).isTrue();
        open(violette, letter);
        assertThat(violette.locator("h1")).not().hasText("Votre accès");
        eyes.see(violette, "a link that has served");
        eyes.leave(violette);
        eyes.leave(odile);
    }

    @Test
    void whoever_forgot_chooses_another_by_mail_and_nobody_learns_who_exists() throws Exception {
        neighbours.animatedBy("william@poste.example");
        prove("william@poste.example");
        Page page = phone();
        forgot(page, "personne@poste.example");
        String said = page.locator("main").innerText();
        assertThat(LETTER_BOX.poll(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
        forgot(page, "william@poste.example");
        assertThat(page.locator("main").innerText()).isEqualTo(said);
        eyes.see(page, "/phrase-oubliee once asked");

        open(page, letter("william@poste.example"));
        assertThat(page.locator("h1")).hasText("Une nouvelle phrase de passe");
        eyes.see(page, "a renewal");
        page.locator("#passphrase").fill(ANOTHER);
        page.getByText("Enregistrer").click();
        page.waitForURL(address("/connexion"));
        signIn(page, "william@poste.example", ANOTHER);
        assertThat(page.locator("h1")).isVisible();
        eyes.leave(page);
    }

    @Test
    void a_mail_that_was_only_typed_serves_for_nothing_until_a_link_sent_there_is_opened_by_its_owner()
            throws Exception {
        neighbours.animatedBy("xavier@poste.example");
        Page page = phone();
        forgot(page, "xavier@poste.example");
        assertThat(LETTER_BOX.poll(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS))
                .isNull();

        signIn(page, "xavier@poste.example", Neighbours.PASSPHRASE);
        page.navigate(address("/mon-acces"));
        eyes.see(page, "/mon-acces with a mail to prove");
        page.getByText("M’envoyer un lien").click();
        assertThat(page.getByText("Un lien est envoyé à xavier@poste.example.")).isVisible();
        SimpleMailMessage letter = letter("xavier@poste.example");

        Page stranger = phone();
        open(stranger, letter);
        assertThat(stranger.getByText("Connectez-vous d’abord")).isVisible();
        assertThat(stranger.getByText("C’est mon courriel")).hasCount(0);
        eyes.see(stranger, "a proof of mail opened by nobody");
        eyes.leave(stranger);
        assertThat(proven("xavier@poste.example")).isFalse();

        open(page, letter);
        eyes.see(page, "a proof of mail");
        page.getByText("C’est mon courriel").click();
        page.waitForURL(address("/mon-acces"));
        assertThat(page.getByText("Votre courriel est vérifié.")).isVisible();
        assertThat(page.locator("#courriel")).hasCount(0);
        assertThat(proven("xavier@poste.example")).isTrue();
        eyes.leave(page);
    }

    @Test
    void without_an_address_the_link_is_shown_to_be_handed_over_and_proves_nothing() {
        Page odile = phone();
        signIn(odile, "odile-poste", Neighbours.PASSPHRASE);
        odile.navigate(address("/acces"));
        odile.locator("#shownName").fill("Zoé");
        odile.getByText("Faire le lien").click();
        eyes.see(odile, "/acces with a link to hand over");
        String link = path(odile.locator("#lien").inputValue());
        eyes.leave(odile);

        Page zoe = phone();
        zoe.navigate(address(link));
        zoe.locator("#login").fill("zoe@poste.example");
        zoe.locator("#passphrase").fill(PASSPHRASE);
        zoe.getByText("Enregistrer").click();
        zoe.waitForURL(address("/connexion"));
        assertThat(proven("zoe@poste.example")).isFalse();
        assertThat(LETTER_BOX).isEmpty();
        eyes.leave(zoe);
    }

    private Page phone() {
        Page page = eyes.desk();
        page.setViewportSize(390, 844);
        return page;
    }

    private void forgot(Page page, String login) {
        page.navigate(address("/phrase-oubliee"));
        page.locator("#login").fill(login);
        page.getByText("Envoyer le lien").click();
        assertThat(page.getByText("Si cet identifiant est un courriel connu")).isVisible();
    }

    private void signIn(Page page, String login, String passphrase) {
        page.navigate(address("/connexion"));
        page.locator("#username").fill(login);
        page.locator("#password").fill(passphrase);
        page.locator("#password").press("Enter");
        page.waitForURL(address("/"));
    }

    private void open(Page page, SimpleMailMessage letter) {
        page.navigate(address(path(Objects.requireNonNull(letter.getText()))));
    }

    private static String path(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static SimpleMailMessage letter(String to) throws InterruptedException {
        SimpleMailMessage letter = LETTER_BOX.poll(20, TimeUnit.SECONDS);
        assertThat(letter).as("a letter to %s", to).isNotNull();
        assertThat(letter.getTo()).containsExactly(to);
        return letter;
    }

    private void prove(String login) {
        database.update("update accounts.account set mail_proven = true where login = ?", login);
    }

    private boolean proven(String login) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select mail_proven from accounts.account where login = ?", Boolean.class, login));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
