package org.reciproque.office.meetings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in front of a browser without JavaScript: opens pages and sends the forms they contain. */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"/?>");
    private static final Pattern TICKED =
            Pattern.compile("<input type=\"checkbox\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked=\"checked\"/?>");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What came back. */
    record Answer(int status, String location, String body) {

        /** The form that goes to this address, with its hidden fields and its ticked boxes. */
        String form(String action) {
            int at = body.indexOf("action=\"" + action + "\"");
            if (at < 0) {
                throw new AssertionError("No form goes to " + action + " in " + body);
            }
            return body.substring(at, body.indexOf("</form>", at));
        }
    }

    Visitor signedIn(String login, String passphrase) {
        Answer page = open("/connexion");
        send(page, "/connexion", "username", login, "password", passphrase);
        return this;
    }

    Answer open(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Sends the form of this page that goes to this address, with these fields and what the form already holds. */
    Answer send(Answer page, String action, String... fields) {
        List<String> pairs = new ArrayList<>();
        add(pairs, HIDDEN.matcher(page.form(action)));
        add(pairs, TICKED.matcher(page.form(action)));
        return post(action, pairs, fields);
    }

    /** Presses a button of this form that goes elsewhere. */
    Answer press(Answer page, String action, String elsewhere) {
        List<String> pairs = new ArrayList<>();
        add(pairs, HIDDEN.matcher(page.form(action)));
        return post(elsewhere, pairs);
    }

    /** The same with every box unticked first. */
    Answer sendUnticked(Answer page, String action, String... fields) {
        List<String> pairs = new ArrayList<>();
        add(pairs, HIDDEN.matcher(page.form(action)));
        return post(action, pairs, fields);
    }

    private Answer post(String action, List<String> pairs, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(pair(fields[i], fields[i + 1]));
        }
        return answer(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    private static void add(List<String> pairs, Matcher found) {
        while (found.find()) {
            pairs.add(pair(found.group(1), found.group(2)));
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), location.replace(address, ""), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
