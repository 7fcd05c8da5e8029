package org.reciproque;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without scripts: keeps cookies, sends the forms of a page, does not follow by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"/?>");
    private static final Pattern TICKED =
            Pattern.compile("<input type=\"checkbox\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked=\"checked\"/?>");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** What came back. */
    public record Page(int status, String body, String location, HttpResponse<String> answer) {

        /** The form that goes to this address, with its hidden fields and its ticked boxes. */
        public String form(String action) {
            int at = body.indexOf("action=\"" + action + "\"");
            if (at < 0) {
                throw new AssertionError("No form goes to " + action + " in " + body);
            }
            return body.substring(at, body.indexOf("</form>", at));
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .build());
    }

    /**
     * Opens a page for its token, then sends a form with these fields only.
     *
     * @param fields names and values in turn
     */
    public Page post(String pageWithForm, String action, String... fields) {
        Matcher token = TOKEN.matcher(get(pageWithForm).body());
        List<String> pairs = new ArrayList<>();
        if (token.find()) {
            pairs.add(pair("_csrf", token.group(1)));
        }
        return posted(action, pairs, fields);
    }

    /** Sends the form of this page that goes to this address, with these fields and what the form already holds. */
    public Page send(Page page, String action, String... fields) {
        List<String> pairs = new ArrayList<>();
        add(pairs, HIDDEN.matcher(page.form(action)));
        add(pairs, TICKED.matcher(page.form(action)));
        return posted(action, pairs, fields);
    }

    /** The same with every box unticked first. */
    public Page sendUnticked(Page page, String action, String... fields) {
        List<String> pairs = new ArrayList<>();
        add(pairs, HIDDEN.matcher(page.form(action)));
        return posted(action, pairs, fields);
    }

    /** Presses a button of this form that goes elsewhere. */
    public Page press(Page page, String action, String elsewhere) {
        List<String> pairs = new ArrayList<>();
        add(pairs, HIDDEN.matcher(page.form(action)));
        return posted(elsewhere, pairs);
    }

    /** A file that is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return asked(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
    }

    public Page signIn(String login, String passphrase) {
        return post("/connexion", "/connexion", "username", login, "password", passphrase);
    }

    private Page posted(String action, List<String> pairs, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(pair(fields[i], fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    private Page send(HttpRequest request) {
        HttpResponse<String> answer = asked(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Page(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").orElse("").replace(base, ""),
                answer);
    }

    private <T> HttpResponse<T> asked(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void add(List<String> pairs, Matcher found) {
        while (found.find()) {
            pairs.add(pair(found.group(1), found.group(2)));
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
