package org.reciproque.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Look at pages on a light desk and on a dark phone, and remember what axe finds and what scrolls sideways. */
public final class Eyes implements AutoCloseable {

    /** Run once on the page as it is: the builder of the library opens a page for each answer, more than twice as slow. */
    private static final String FAULTS = """
            () => axe.run(document, {resultTypes: ['violations']}).then(found =>
              found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html)))\
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> left = new ArrayList<>();

    private Eyes(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test on a laptop without Chromium, and fails it in continuous integration. */
    public static Eyes open() {
        Playwright playwright = Chromium.playwright();
        try {
            return new Eyes(playwright, Chromium.open(playwright));
        } catch (Throwable without) {
            playwright.close();
            throw without;
        }
    }

    /** Somebody else’s desk, where nobody is signed in. */
    public Page desk() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
        context.addInitScript(axe());
        return context.newPage();
    }

    /** The same page on a light desk and on a dark phone. */
    public void see(Page page, String what) {
        for (boolean phone : new boolean[] {false, true}) {
            page.setViewportSize(phone ? 390 : 1280, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(phone ? ColorScheme.DARK : ColorScheme.LIGHT));
            String where = what + (phone ? " on a dark phone" : " on a light desk");
            for (Object fault : (List<?>) page.evaluate(FAULTS)) {
                left.add(where + ": " + fault);
            }
            Object sideways =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!Integer.valueOf(0).equals(sideways)) {
                left.add(where + " scrolls sideways by " + sideways);
            }
            if (!"CSS1Compat".equals(page.evaluate("document.compatMode"))) {
                left.add(where + " is in quirks mode");
            }
        }
    }

    /** Leaves the desk; fails when anything was found on it. */
    public void leave(Page page) {
        page.context().close();
        List<String> found = List.copyOf(left);
        left.clear();
        assertThat(found).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static String axe() {
        try (InputStream script = Eyes.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
