package org.reciproque.office.injection;

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts, who shows everything that comes back to somebody else. */
class Hand {

    private static final int WAIT = 429;
    private static final String PART = "----reciproque";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final Consumer<Answer> seen;

    Hand(int port, Consumer<Answer> seen) {
        this.base = "http://localhost:" + port;
        this.seen = seen;
    }

    /** A field as it is sent. */
    record Sent(String name, String value) {

        private String encoded() {
            return Hand.encoded(name) + "=" + Hand.encoded(value);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String query(List<Sent> fields) {
        return fields.stream().map(Sent::encoded).collect(Collectors.joining("&"));
    }

    /** What costs the machine may have to wait for its turn. */
    Answer get(String path) {
        Answer answer = answer(path, request(path).build());
        while (answer.status() == WAIT) {
            pause(answer.header("Retry-After"));
            answer = answer(path, request(path).build());
        }
        return answer;
    }

    private static void pause(String seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(seconds)).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As htmx asks for a piece of a page. */
    Answer piece(String path) {
        return answer(path, request(path).header("HX-Request", "true").build());
    }

    Answer post(String path, List<Sent> fields) {
        return answer(
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(fields)))
                        .build());
    }

    /** A file with the token of its form. */
    Answer upload(String path, String token, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String name = fileName.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
        body.writeBytes(("--" + PART + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + PART + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + PART + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(
                path,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + PART)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    /** The page where an answer leads, or the answer itself. */
    Answer follow(Answer answer) {
        return answer.status() / 100 == 3 ? follow(get(answer.header("Location").replace(base, ""))) : answer;
    }

    void signIn(String login, String passphrase) {
        Answer door = get("/connexion");
        String token = door.page().select("form input[name=_csrf]").attr("value");
        Answer in = post(
                "/connexion",
                List.of(new Sent("username", login), new Sent("password", passphrase), new Sent("_csrf", token)));
        if (!in.header("Location").equals("/") && !in.header("Location").equals(base + "/")) {
            throw new AssertionError("Nobody was let in as " + login);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*");
    }

    private Answer answer(String path, HttpRequest request) {
        try {
            HttpResponse<byte[]> came = http.send(request, BodyHandlers.ofByteArray());
            Answer answer = new Answer(path, came.statusCode(), came.headers(), came.body());
            seen.accept(answer);
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
