package org.reciproque.office.injection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What went in by which field, and what came out where. The addresses are those that the application answers, and the
 * fields those of the forms it shows: a new one that nobody has tried is told.
 */
final class Crossing {

    private static final Pattern TOKEN = Pattern.compile("zq[a-z]{8}");
    private static final int SERVER_STUMBLES = 500;
    private static final int HALF_READ = 400;

    private final PageRead pages = new PageRead(Vocabulary.ofTemplates());
    private final Map<String, PathPattern> routes = new TreeMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();
    private final Map<String, Set<String>> tried = new TreeMap<>();
    private final Map<String, Set<String>> kept = new TreeMap<>();
    private final Set<String> cameOut = new TreeSet<>();
    private final Set<String> addresses = new TreeSet<>();
    private final Set<String> sentBack = new TreeSet<>();
    private final List<String> live = new ArrayList<>();
    private int answers;

    Crossing(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.reciproque.")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues()
                                .forEach(pattern -> routes.put(
                                        method + " " + pattern, PathPatternParser.defaultInstance.parse(pattern))));
            }
        });
    }

    Set<String> routes() {
        return routes.keySet();
    }

    /** Looks at what came back to somebody who only opened something. */
    void seen(Answer answer) {
        answers++;
        if (answer.status() >= SERVER_STUMBLES) {
            live.add(answer.path() + " stumbles: " + answer.status());
        }
        answer.headers().map().forEach((name, values) -> {
            if (name.contains(Payload.LIVE)
                    || (name.equalsIgnoreCase("set-cookie") && values.toString().contains("zq"))) {
                live.add(answer.path() + " has a header of its own: " + name);
            }
        });
        Matcher tokens = TOKEN.matcher(answer.text());
        while (tokens.find()) {
            cameOut.add(tokens.group());
        }
        if (answer.status() == HALF_READ && !answer.text().contains("zq")) {
            // An address that Tomcat itself refuses; its page is not ours and repeats nothing.
            return;
        }
        if (answer.isPage()) {
            Document page = answer.page();
            pages.live(page).forEach(what -> live.add(answer.path() + ": " + what));
            page.select("form").forEach(form -> typedFields(form).forEach(field -> shown.add(field(form, field))));
            if (answer.status() == 200 && !answer.path().contains("?")) {
                addresses.add(answer.path());
            }
        } else if (answer.status() == 200 && answer.bytes().length > 0) {
            look(answer);
        }
    }

    private void look(Answer file) {
        try {
            FileRead.live(file).forEach(what -> live.add(file.path() + ": " + what));
        } catch (IOException | RuntimeException unreadable) {
            live.add(file.path() + " cannot be read: " + unreadable);
        }
    }

    /** Whether a form of this address has not been sent yet. */
    boolean isNew(Element form) {
        return sentBack.add(route("POST", form.attr("action")));
    }

    /** This address was opened, or this form was taken. */
    void takes(String method, String path) {
        taken.add(route(method, path));
    }

    void tries(Element form, String field, Payload payload) {
        tried.computeIfAbsent(field(form, field), none -> new TreeSet<>()).add(payload.family());
    }

    void keeps(Element form, String field, Payload payload) {
        kept.computeIfAbsent(field(form, field), none -> new TreeSet<>()).add(payload.token());
    }

    String route(String method, String path) {
        PathContainer plain = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return routes.entrySet().stream()
                .filter(route -> route.getKey().startsWith(method + " ")
                        && route.getValue().matches(plain))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(method + " " + path);
    }

    private String field(Element form, String field) {
        String method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
        String name = field.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#").replaceAll("[0-9]+$", "#");
        return route(method, form.attr("action")) + " · " + name;
    }

    /** The fields of a form in which one writes with a keyboard. */
    static List<String> typedFields(Element form) {
        return form.select("input, textarea").stream()
                .filter(Crossing::isTyped)
                .map(field -> field.attr("name"))
                .toList();
    }

    static boolean isTyped(Element field) {
        return !field.hasAttr("readonly")
                && !field.attr("name").isEmpty()
                && (field.tagName().equals("textarea")
                        || field.tagName().equals("input")
                                && Set.of("", "text", "search", "tel", "email", "url")
                                        .contains(field.attr("type")));
    }

    /** Everything that would act, told once. */
    List<String> live() {
        return live.stream().distinct().limit(40).toList();
    }

    Set<String> routesNeverTaken() {
        Set<String> left = new TreeSet<>(routes.keySet());
        left.removeAll(taken);
        return left;
    }

    Set<String> fieldsNeverTried() {
        Set<String> left = new TreeSet<>(shown);
        left.removeAll(tried.keySet());
        return left;
    }

    /** Fields that never kept anything of what was tried in them. */
    Set<String> fieldsThatKeepNothing() {
        Set<String> left = new TreeSet<>(tried.keySet());
        left.removeIf(field -> kept.containsKey(field) || field.startsWith("GET "));
        return left;
    }

    Map<String, Set<String>> tried() {
        return tried;
    }

    Set<String> cameOut() {
        return cameOut;
    }

    /** Pages that opened, to be looked at by others too. */
    Collection<String> addresses() {
        return addresses;
    }

    int answers() {
        return answers;
    }

    int fields() {
        return shown.size();
    }
}
