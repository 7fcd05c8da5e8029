package org.reciproque.office.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a browser would do because of something that somebody typed. */
record PageRead(Vocabulary ours) {

    private static final Set<String> LEADING_ELSEWHERE =
            Set.of("href", "src", "action", "formaction", "hx-get", "hx-post", "hx-put", "hx-delete", "xlink:href");

    /** Where our own links lead: in this house, or to somebody's phone or mail and nothing more. */
    private static final Pattern OURS = Pattern.compile("(/(?![/\\\\]).*|#.*|\\?.*||tel:[^?&]*|mailto:[^?&]*)");

    private static final Pattern ESCAPED_TWICE = Pattern.compile("&(lt|gt|amp|quot|#39);");

    /** What one payload types in so many letters, whole or cut short. */
    private static final Pattern TYPED_SO = Pattern.compile("&lt;(zq[a-z]*|T)(&gt;)?");

    List<String> live(Document page) {
        List<String> found = new ArrayList<>();
        page.getAllElements().forEach(element -> look(element, found));
        page.traverse((node, depth) -> comment(node, found));
        String words = page.wholeText();
        if (words.contains(Payload.COMPUTED)) {
            found.add("an expression was computed");
        }
        if (ESCAPED_TWICE.matcher(TYPED_SO.matcher(words).replaceAll("")).find()) {
            found.add("something was escaped twice");
        }
        return found;
    }

    private void look(Element element, List<String> found) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        if (!ours.elements().contains(tag) || tag.contains(Payload.LIVE)) {
            found.add("element " + element.shallowClone().outerHtml());
        }
        if (tag.equals("script")
                && (!element.attr("src").startsWith("/assets/")
                        || !element.data().isBlank())) {
            found.add("script " + element.outerHtml());
        }
        for (Attribute attribute : element.attributes()) {
            look(element, attribute, found);
        }
    }

    private void look(Element element, Attribute attribute, List<String> found) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue() == null ? "" : attribute.getValue();
        if (!ours.attributes().contains(name)
                || name.startsWith("on")
                || name.startsWith("hx-on")
                || name.equals("style")
                || name.contains(Payload.LIVE)) {
            found.add("attribute " + name + " of " + element.shallowClone().outerHtml());
        }
        if (LEADING_ELSEWHERE.contains(name)
                && !OURS.matcher(value).matches()
                && !ours.links().contains(value)) {
            found.add(name + " leads to " + value);
        }
        if (value.contains(Payload.COMPUTED)) {
            found.add("an expression was computed in " + name);
        }
    }

    private static void comment(Node node, List<String> found) {
        if (node instanceof Comment comment) {
            found.add("comment " + comment.getData());
        }
    }
}
