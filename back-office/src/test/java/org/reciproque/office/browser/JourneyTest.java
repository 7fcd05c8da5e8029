package org.reciproque.office.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
        FiveSteps steps = new FiveSteps(browser, "http://localhost:" + port, today);
        steps.lived("claire", scripts);
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

    @ParameterizedTest(name = "scripts : {0}")
    @ValueSource(booleans = {true, false})
    void who_carries_the_network_is_asked_by_the_name_its_form_gives(boolean scripts) {
        Page page = new FiveSteps(browser, "http://localhost:" + port, today).signedIn("admin", scripts);
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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
