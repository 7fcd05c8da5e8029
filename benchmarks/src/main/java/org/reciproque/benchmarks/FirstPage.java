package org.reciproque.benchmarks;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a browser that was never here downloads: the page, its style, scripts and icons, and the two fonts of French text,
 * as the server sends them, headers aside.
 */
final class FirstPage {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");
    private static final int OK = 200;

    private final Browser browser;
    private final Map<URI, byte[]> kept = new HashMap<>();

    FirstPage(Browser browser) {
        this.browser = browser;
    }

    /** Bytes of a page and all that it needs. */
    long weight(String path) {
        kept.clear();
        HttpResponse<byte[]> page = browser.get(browser.at(path));
        if (page.statusCode() != OK) {
            throw new IllegalStateException(path + " answers " + page.statusCode());
        }
        kept.put(page.uri(), page.body());
        ASSET.matcher(Browser.text(page))
                .results()
                .map(found -> browser.at(found.group(1)))
                .forEach(this::keep);
        return kept.values().stream().mapToLong(body -> body.length).sum();
    }

    private void keep(URI asset) {
        if (kept.containsKey(asset)) {
            return;
        }
        HttpResponse<byte[]> response = browser.get(asset);
        kept.put(asset, response.body());
        if (asset.getPath().endsWith(".css")) {
            FONT.matcher(Browser.text(response))
                    .results()
                    .map(MatchResult::group)
                    .filter(url -> !url.contains("latin-ext") && !url.contains("italic"))
                    .map(url -> asset.resolve(url.substring(url.indexOf('(') + 1, url.indexOf(')'))
                            .replace("\"", "")))
                    .forEach(this::keep);
        }
    }
}
