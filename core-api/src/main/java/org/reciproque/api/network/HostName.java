package org.reciproque.api.network;

import java.util.List;
import java.util.Locale;

/** The name of a host inside a sentence, as French asks for it. */
record HostName(String typed) {

    private static final List<String> ARTICLES = List.of("le ", "la ", "l’", "l'", "les ");

    /**
     * « Les Épis » carried by a « centre social » is « le centre social Les Épis »; « Centre socioculturel du Val » is
     * « le centre socioculturel du Val »; « la MJC » stays.
     *
     * @param kind what it is, a masculine noun, when its name does not begin with the same word
     */
    static String withArticle(String typed, String kind) {
        return new HostName(typed.strip()).said(kind);
    }

    private String said(String kind) {
        String lower = typed.toLowerCase(Locale.FRENCH);
        if (lower.startsWith(kind.split(" ", 2)[0])) {
            return "le " + typed.substring(0, 1).toLowerCase(Locale.FRENCH) + typed.substring(1);
        }
        boolean article = ARTICLES.stream().anyMatch(typed::startsWith);
        return article ? typed : "le " + kind + " " + typed;
    }
}
