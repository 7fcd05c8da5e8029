package org.reciproque.office.wall;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, signed in or not, who tries addresses; with the token of a form that is rightly theirs. */
final class Stranger {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Methods whose form carries a token. */
    private static final Set<String> WITHOUT_FORM = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String who;
    private final boolean seated;
    private String token;

    private Stranger(int port, String who, boolean seated) {
        this.base = "http://localhost:" + port;
        this.who = who;
        this.seated = seated;
        this.token = token("/connexion");
    }

    /** Somebody who has not signed in. */
    static Stranger outside(int port) {
        return new Stranger(port, "ANYONE", false);
    }

    /**
     * Somebody who signed in.
     *
     * @param who as written in who-may-open-what.txt
     * @param seated whether they sit in a network; others are led elsewhere rather than refused
     */
    static Stranger signedIn(int port, String who, boolean seated, String login, String passphrase) {
        Stranger stranger = new Stranger(port, who, seated);
        stranger.attempt("POST", "/connexion", Map.of("username", login, "password", passphrase));
        stranger.token = stranger.token("/aide");
        return stranger;
    }

    record Answer(int status, String body) {}

    /** Whether this person may open what these roles may. */
    boolean isOneOf(Set<String> roles) {
        return roles.contains("ANYONE") || roles.contains(who);
    }

    boolean seated() {
        return seated;
    }

    String who() {
        return who;
    }

    Answer attempt(String method, String address, Map<String, String> fields) {
        String typed = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        boolean form = !WITHOUT_FORM.contains(method);
        String where = form || typed.isEmpty() ? address : address + "?" + typed;
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + where))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        method,
                        form
                                ? BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + typed)
                                : BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + address, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String token(String page) {
        Matcher found = TOKEN.matcher(attempt("GET", page, Map.of()).body());
        if (!found.find()) {
            throw new IllegalStateException("No form on " + page + ": its attempts would all be refused for that");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
