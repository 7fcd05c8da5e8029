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
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.reciproque.api.base.NetworkId;
import org.reciproque.office.security.ExampleAccounts;
import org.reciproque.office.security.ExampleAccounts.Shown;

/** Asks the running application for pages, as an animator's browser would. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Application application;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(Application application) {
        this.application = application;
    }

    /** Signs in as the animator of this network. */
    void signIn(String network) {
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
    }

    URI at(String path) {
        return URI.create(application.address() + path);
    }

    HttpResponse<byte[]> get(URI address) {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .build());
    }

    static String text(HttpResponse<byte[]> response) {
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

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
