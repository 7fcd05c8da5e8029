package org.reciproque.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.reciproque.api.base.NetworkId;
import org.reciproque.office.security.ExampleAccounts;
import org.reciproque.office.security.ExampleAccounts.Shown;

/**
 * What a browser that was never here downloads: the page, its style, scripts and icons, and the two fonts of French text,
 * as the server sends them, headers aside.
 */
final class FirstPage {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Application application;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Map<URI, byte[]> kept = new HashMap<>();

    FirstPage(Application application) {
        this.application = application;
    }

    /** Bytes of the sign-in page and all that it needs. */
    long signIn() {
        kept.clear();
        return weight("/connexion").orElseThrow();
    }

    /** Bytes of the home page for an animator whose browser has nothing yet; empty when there is none. */
    Optional<Long> home(String network) {
        Shown animator = application
                .context()
                .getBean(ExampleAccounts.class)
                .openIn(NetworkId.named(network), network)
                .get(0);
        String page = text(get(at("/connexion")));
        String token = CSRF.matcher(page).results().findFirst().orElseThrow().group(1);
        String form = "username=" + encoded(animator.login()) + "&password=" + encoded(animator.passphrase())
                + "&_csrf=" + encoded(token);
        send(HttpRequest.newBuilder(at("/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        kept.clear();
        return weight("/");
    }

    private Optional<Long> weight(String path) {
        HttpResponse<byte[]> page = get(at(path));
        if (page.statusCode() != 200) {
            return Optional.empty();
        }
        kept.put(page.uri(), page.body());
        ASSET.matcher(text(page)).results().map(found -> at(found.group(1))).forEach(this::keep);
        return Optional.of(kept.values().stream().mapToLong(body -> body.length).sum());
    }

    private void keep(URI asset) {
        if (kept.containsKey(asset)) {
            return;
        }
        HttpResponse<byte[]> response = get(asset);
        kept.put(asset, response.body());
        if (asset.getPath().endsWith(".css")) {
            FONT.matcher(text(response))
                    .results()
                    .map(MatchResult::group)
                    .filter(url -> !url.contains("latin-ext") && !url.contains("italic"))
                    .map(url -> asset.resolve(url.substring(url.indexOf('(') + 1, url.indexOf(')'))
                            .replace("\"", "")))
                    .forEach(this::keep);
        }
    }

    private URI at(String path) {
        return URI.create(application.address() + path);
    }

    private HttpResponse<byte[]> get(URI address) {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        try (ByteArrayInputStream body = new ByteArrayInputStream(response.body());
                GZIPInputStream unzipped = zipped ? new GZIPInputStream(body) : null) {
            byte[] bytes = unzipped == null ? body.readAllBytes() : unzipped.readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
