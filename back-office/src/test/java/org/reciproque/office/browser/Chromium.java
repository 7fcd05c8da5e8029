package org.reciproque.office.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine: without one a laptop skips the journeys, and continuous integration fails. */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=fr-FR");

    private Chromium() {}

    /** The driver; it fetches no browser. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Without one, the test is left out, or fails where CI is set. */
    public static Browser open(Playwright playwright) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String sentence =
                    "Aucun Chromium trouvé. Sur Debian : « apt-get install chromium », ou donnez CHROMIUM_PATH.";
            if (System.getenv("CI") != null) {
                Assertions.fail(sentence);
            }
            Assumptions.abort(sentence);
        }
        List<String> arguments = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        Map<String, String> french = new HashMap<>(System.getenv());
        french.put("LANGUAGE", "fr");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setHeadless(true)
                        .setEnv(french)
                        .setArgs(arguments));
    }

    private static Optional<Path> program() {
        String given = System.getenv("CHROMIUM_PATH");
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
