package org.reciproque.benchmarks;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the screens of every day make an animator wait, network and browser aside. */
final class Screens {

    private static final int OK = 200;

    private final Browser browser;

    Screens(Browser browser) {
        this.browser = browser;
    }

    /** Seconds for each screen, by its address. */
    Map<String, Rounds> times(int rounds) {
        Map<String, Rounds> times = new LinkedHashMap<>();
        for (String path : new String[] {
            "/",
            "/offres-et-demandes",
            "/offres-et-demandes?mots=pain",
            "/moulinette",
            "/mises-en-relation",
            "/agenda",
            "/participants",
            "/rencontres",
            "/chiffres",
            "/rapports/activite/2025.pdf"
        }) {
            times.put(path, Rounds.measure(rounds, () -> seconds(path)));
        }
        return times;
    }

    private double seconds(String path) {
        Imports.Clock clock = new Imports.Clock();
        HttpResponse<byte[]> page = browser.get(browser.at(path));
        double seconds = clock.lap();
        if (page.statusCode() != OK) {
            throw new IllegalStateException(path + " answers " + page.statusCode());
        }
        return seconds;
    }
}
