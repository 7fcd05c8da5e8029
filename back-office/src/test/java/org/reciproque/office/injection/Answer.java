package org.reciproque.office.injection;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What came back.
 *
 * @param path where from, without the machine
 */
record Answer(String path, int status, HttpHeaders headers, byte[] bytes) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    boolean isPage() {
        return header("Content-Type").startsWith("text/html");
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As a browser reads it. */
    Document page() {
        return Jsoup.parse(text());
    }
}
