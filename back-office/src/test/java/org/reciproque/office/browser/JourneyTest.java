package org.reciproque.office.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.office.security.ExampleAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The five steps, lived in a browser, in a network full of life. */
@WholeHouse
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final String NETWORK = "Savoirs des Tilleuls";
    private static final int FIRST_PAGE_AT_MOST = 160_000;

    private final CommandGateway commands;
    private final Stories stories;
    private final ExampleAccounts accounts;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;

    @Autowired
    @SuppressWarnings("NullAway.Init") // the browser is opened before the first test
    JourneyTest(CommandGateway commands, QueryGateway queries, ExampleAccounts accounts, Clock clock) {
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.accounts = accounts;
        this.today = LocalDate.now(clock);
    }

    @BeforeAll
    void a_network_full_of_life() {
        playwright = Chromium.playwright();
        browser = Chromium.open(playwright);
        stories.bringInRehearsed(
                commands.sendAndWait(new ImportExampleNetwork(NETWORK, ExampleSize.SMALL, 1971, today)));
        accounts.openIn(NetworkId.named(NETWORK), NETWORK);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest(name = "scripts : {0}")
    @ValueSource(booleans = {true, false})
    void the_five_steps_from_a_word_at_the_table_to_a_bilan(boolean scripts) {
        String savoir = scripts ? "reliure japonaise" : "vannerie sauvage";
        String offreur = scripts ? "Ginette Essai" : "Marcel Essai";
        String demandeur = scripts ? "Yannick Épreuve" : "Solange Épreuve";
        Page page = signedIn("claire", scripts, 1280, ColorScheme.LIGHT);

        page.navigate(address("/reperage"));
        press(page, "Commencer à noter");
        noteALine(page, offreur, "Offre", savoir + " pour débuter");
        noteALine(page, demandeur, "Demande", "apprendre la " + savoir);
        assertThat(page.locator(".lignes-notees")).containsText(savoir + " pour débuter");
        // The second journey of the day finds the repérage of the first, already held.
        page.locator("a[href$='/terminer']").click();
        page.locator("main form .plein").click();

        page.navigate(address("/moulinette?mots=" + savoir.split(" ")[0]));
        page.getByRole(AriaRole.LINK, link("apprendre la " + savoir)).first().click();
        assertThat(page.locator(".suggestions")).containsText(savoir + " pour débuter");
        page.locator(".suggestions .fiche", new Page.LocatorOptions().setHasText(savoir))
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();

        assertThat(page.locator("h1")).containsText(offreur);
        page.locator("#prevuLe").fill(today.toString());
        press(page, "Prévoir la rencontre");
        page.locator("#rencontreLe").fill(today.toString());
        page.locator("#lieu").fill("au local");
        page.locator("#bilanLe").fill(today.plusMonths(2).toString());
        page.locator("#issue-AGREED").check();
        press(page, "Noter la rencontre");

        page.getByRole(AriaRole.LINK, link("Ouvrir l’échange")).click();
        page.getByRole(AriaRole.LINK, link("Noter une séance passée")).click();
        page.locator("#jour").fill(today.toString());
        press(page, "Noter la séance");
        page.navigate(address("/echanges"));
        page.getByRole(AriaRole.LINK, link(savoir)).first().click();
        page.getByRole(AriaRole.LINK, link("Faire le bilan")).click();
        page.locator("textarea[name^='attentes-']").first().fill("J’ai osé recommencer trois fois.");
        page.getByLabel("j’ai plus confiance en moi").check();
        press(page, "Noter le bilan");
        assertThat(page.locator("main")).containsText("J’ai osé recommencer trois fois.");

        page.navigate(address("/chiffres/bilans?annee=" + today.getYear()));
        assertThat(page.locator("main")).containsText(savoir);
        page.context().close();
    }

    @Test
    void the_first_page_weighs_little() {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        long[] weight = {0};
        page.onResponse(answer -> weight[0] += answer.request().sizes().responseBodySize);
        page.navigate(address("/connexion"));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(weight[0]).isPositive().isLessThan(FIRST_PAGE_AT_MOST);
        context.close();
    }

    private void noteALine(Page page, String who, String side, String savoir) {
        page.locator("#qui").fill(who);
        page.getByLabel(side, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#savoir").fill(savoir);
        press(page, "Noter");
        assertThat(page.locator(".lignes-notees")).containsText(savoir);
    }

    @ParameterizedTest(name = "scripts : {0}")
    @ValueSource(booleans = {true, false})
    void who_carries_the_network_is_asked_by_the_name_its_form_gives(boolean scripts) {
        Page page = signedIn("admin", scripts, 1280, ColorScheme.LIGHT);
        page.navigate(address("/reseau"));
        Locator host = page.locator("#host");
        if (!scripts) {
            assertThat(page.getByLabel("Qui porte le réseau")).isVisible();
            return;
        }
        assertThat(host).isHidden();
        page.locator("#form").selectOption("SCHOOL");
        assertThat(host).isVisible();
        assertThat(page.getByLabel("L’établissement")).hasAttribute("id", "host");
        page.locator("#form").selectOption("INFORMAL");
        assertThat(host).isHidden();
    }

    private Page signedIn(String login, boolean scripts, int width, ColorScheme scheme) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setLocale("fr-FR")
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900))
                .newPage();
        page.navigate(address("/connexion"));
        press(page, "Entrer avec «\u00a0" + login + "\u00a0»");
        return page;
    }

    private static void press(Page page, String words) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(words)
                                .setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions link(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
