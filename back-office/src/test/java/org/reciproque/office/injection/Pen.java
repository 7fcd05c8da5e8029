package org.reciproque.office.injection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.reciproque.office.injection.Hand.Sent;

/** Fills the forms of pages in: a payload wherever one writes, and elsewhere what the form asks for. */
final class Pen {

    private static final int REFUSED = 422;
    private static final int PATIENCE = 6;

    /** Fields where one writes, and which take nothing but this. */
    private static final Map<String, String> PLAIN = Map.of("fois", "2", "minutes", "60", "rhythm", "30");

    private static final String ON_ITS_WAY = "la liste se met à jour";

    private final Runnable untilRead;
    private final Hand hand;
    private final Crossing crossing;
    private final List<Payload> payloads;
    private final int most;
    private int next;

    /**
     * @param from where it begins in the list
     * @param most payloads that are sent by each form which comes back
     * @param untilRead waits until the lists show what was noted
     */
    Pen(Hand hand, Crossing crossing, List<Payload> payloads, int from, int most, Runnable untilRead) {
        this.untilRead = untilRead;
        this.most = most;
        this.hand = hand;
        this.crossing = crossing;
        this.payloads = payloads;
        this.next = from;
    }

    /** The next one. Where the list begins again, the families go on in turn. */
    Payload say() {
        int round = payloads.size() + Math.floorMod(-payloads.size(), Payload.FAMILIES_IN_TURN);
        int at = next++ % round;
        return payloads.get(at < payloads.size() ? at : at - Payload.FAMILIES_IN_TURN);
    }

    /** Goes on with the next payload of this family. */
    void turnTo(int family) {
        next += Math.floorMod(family - next, Payload.FAMILIES_IN_TURN);
    }

    Answer open(String path) {
        Answer answer = hand.get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + " does not open: " + answer.status());
        }
        crossing.takes("GET", path);
        return answer;
    }

    /** What was sent in one form. */
    private record Filled(Element form, Map<String, List<String>> values, Map<String, Payload> said) {

        List<Sent> sent() {
            List<Sent> all = new ArrayList<>();
            values.forEach((name, each) -> each.forEach(value -> all.add(new Sent(name, value))));
            return all;
        }
    }

    /**
     * Sends the form of this page that goes to this address, and opens where it leads.
     *
     * @param address how it ends
     * @param chosen names and values in turn; « * » ticks all boxes of this name, « - » leaves a field out
     */
    Answer send(Answer page, String address, String... chosen) {
        Document document = page.page();
        Element form = form(document, page.path(), address);
        String action = form.attr("action").endsWith(address)
                ? form.attr("action")
                : form.select("[formaction$=" + address + "]").attr("formaction");
        if (comesBack(form) && crossing.isNew(form)) {
            payloads.stream().limit(most).forEach(payload -> sendBack(form, payload));
        }
        Filled filled = fill(form, chosen);
        Answer answer = hand.post(action, filled.sent());
        for (int i = 0; i < PATIENCE && answer.status() == REFUSED; i++) {
            mend(answer.page(), answer.path(), address, filled);
            answer = hand.post(action, filled.sent());
        }
        if (answer.status() / 100 != 3 && !(answer.status() == 200 && action.endsWith("/lignes"))) {
            throw new AssertionError(action + " is not taken: " + answer.status() + " "
                    + answer.page().select(".resume-erreurs, .err").text() + " " + filled.values());
        }
        crossing.takes("POST", action);
        filled.said().forEach((field, payload) -> crossing.keeps(form, field, payload));
        return shown(hand.follow(answer));
    }

    /** A page that says its list is on its way is opened again once it is there, as somebody in no hurry would. */
    private Answer shown(Answer answer) {
        if (!answer.isPage() || !answer.text().contains(ON_ITS_WAY)) {
            return answer;
        }
        untilRead.run();
        return open(answer.path());
    }

    private static Element form(Document page, String path, String address) {
        for (Element form : page.select("form[method=post]")) {
            if (form.attr("action").endsWith(address)
                    || !form.select("[formaction$=" + address + "]").isEmpty()) {
                return form;
            }
        }
        throw new AssertionError("No form of " + path + " goes to " + address + ": "
                + page.select("h1").text() + " " + page.select("form").eachAttr("action"));
    }

    private Filled fill(Element form, String... chosen) {
        Filled filled = new Filled(form, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Element field : form.select("input, textarea, select")) {
            if (!field.attr("name").isEmpty() && !field.hasAttr("readonly")) {
                fill(form, field, filled);
            }
        }
        for (int i = 0; i < chosen.length; i += 2) {
            choose(form, filled, chosen[i], chosen[i + 1]);
        }
        return filled;
    }

    private void fill(Element form, Element field, Filled filled) {
        String name = field.attr("name");
        List<String> values = filled.values().computeIfAbsent(name, none -> new ArrayList<>());
        if (Crossing.isTyped(field)) {
            if (PLAIN.containsKey(name)) {
                values.add(PLAIN.get(name));
            } else {
                Payload payload = say();
                values.add(payload.text());
                filled.said().put(name, payload);
                crossing.tries(form, name, payload);
            }
            return;
        }
        switch (field.tagName().equals("select") ? "select" : field.attr("type")) {
            case "select" -> values.add(option(field));
            case "checkbox" -> {
                if (field.hasAttr("checked")) {
                    values.add(field.attr("value"));
                }
            }
            case "radio" -> {
                if (values.isEmpty() || field.hasAttr("checked")) {
                    values.clear();
                    values.add(field.attr("value"));
                }
            }
            case "date" ->
                values.add(field.attr("value").isEmpty() ? LocalDate.now(PARIS).toString() : field.attr("value"));
            case "time" -> values.add("18:30");
            default -> values.add(field.attr("value"));
        }
    }

    private static String option(Element select) {
        Element chosen = select.selectFirst("option[selected]");
        List<Element> all = select.select("option").stream()
                .filter(option -> !option.attr("value").isEmpty())
                .toList();
        return chosen != null && !chosen.attr("value").isEmpty()
                ? chosen.attr("value")
                : all.isEmpty() ? "" : all.get(all.size() - 1).attr("value");
    }

    private static void choose(Element form, Filled filled, String name, String value) {
        filled.said().remove(name);
        switch (value) {
            case "*" ->
                filled.values().put(name, form.select("[name=" + name + "]").eachAttr("value"));
            case "-" -> filled.values().remove(name);
            default -> filled.values().put(name, List.of(value));
        }
    }

    /** Answers « Qui est-ce ? » by somebody new, and gives up what a field does not take. */
    private static void mend(Document page, String path, String address, Filled filled) {
        // A list of names comes back as one field for each.
        for (Element field : form(page, path, address).select("input, textarea")) {
            if (Crossing.isTyped(field)) {
                filled.values().put(field.attr("name"), List.of(field.val()));
            }
        }
        for (String wrong : page.select(".resume-erreurs a[href^=#]").eachAttr("href")) {
            String field = wrong.substring(1);
            if (field.endsWith("Choix-0")) {
                String person = field.substring(0, field.length() - "Choix-0".length());
                Element asked = page.selectFirst("input[name=" + person + "Pour]");
                filled.values().put(person + "Choix", List.of("nouvelle"));
                filled.values().put(person + "Pour", List.of(asked == null ? "" : asked.attr("value")));
            } else if (filled.said().containsKey(field)) {
                filled.said().remove(field);
                boolean mail = page.select("[type=email][name=" + field + "]").isEmpty();
                filled.values().put(field, List.of(mail ? "plus court" : "nadia@exemple.fr"));
            }
        }
    }

    /** Sends a form with a payload in everything it has, its choices and what it hides too. */
    void sendCrooked(Element form) {
        List<Sent> sent = new ArrayList<>();
        for (Element field : form.select("input, textarea, select, button[name]")) {
            String name = field.attr("name");
            if (name.equals("_csrf")) {
                sent.add(new Sent(name, field.attr("value")));
            } else if (!name.isEmpty() && !field.attr("type").equals("file")) {
                Payload payload = say();
                sent.add(new Sent(name, payload.text()));
                if (Crossing.isTyped(field)) {
                    crossing.tries(form, name, payload);
                }
            }
        }
        if (form.attr("method").equalsIgnoreCase("post")) {
            hand.follow(hand.post(form.attr("action"), sent));
        } else {
            hand.get(form.attr("action") + "?" + Hand.query(sent));
            hand.piece(form.attr("action") + "?" + Hand.query(sent));
        }
    }

    /** Whether a day that is none brings it back. */
    private static boolean comesBack(Element form) {
        return !form.select("[type=date], [inputmode=numeric], [name=sure]").isEmpty();
    }

    /** Sends a form with the same payload wherever one writes and a day that is none: it comes back with all of it. */
    void sendBack(Element form, Payload payload) {
        Filled filled = fill(form);
        for (Element field : form.select("input, textarea")) {
            String name = field.attr("name");
            if (field.attr("name").equals("sure")) {
                filled.values().remove(name);
            } else if (Crossing.isTyped(field) || field.attr("type").equals("date")) {
                filled.values().put(name, List.of(payload.text()));
                if (Crossing.isTyped(field)) {
                    crossing.tries(form, name, payload);
                }
            }
        }
        if (form.attr("method").equalsIgnoreCase("post")) {
            hand.post(form.attr("action"), filled.sent());
        } else {
            hand.get(form.attr("action") + "?" + Hand.query(filled.sent()));
        }
    }

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static final Set<String> NEVER_CROOKED = Set.of("/deconnexion", "/connexion");
}
