package org.reciproque.office.injection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The elements, the attributes and the links to elsewhere that our templates write: a page has no other. */
record Vocabulary(Set<String> elements, Set<String> attributes, Set<String> links) {

    private static final Pattern NAMED = Pattern.compile("(?:^|,)\\s*([\\w:-]+)=");

    static Vocabulary ofTemplates() {
        Vocabulary words = new Vocabulary(
                new HashSet<>(Set.of("#root", "html", "head", "body", "tbody")),
                // What Thymeleaf writes by itself: the token of a form.
                new HashSet<>(Set.of("name", "value", "type", "hidden")),
                new HashSet<>());
        try {
            for (Resource template :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
                words.learn(template);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private void learn(Resource template) throws IOException {
        try (InputStream file = template.getInputStream()) {
            for (Element element : Jsoup.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .getAllElements()) {
                elements.add(element.tagName().toLowerCase(Locale.ROOT));
                links.add(element.attr("href"));
                for (Attribute attribute : element.attributes()) {
                    attributes.add(attribute.getKey().replaceFirst("^th:", "").toLowerCase(Locale.ROOT));
                    if (attribute.getKey().equals("th:attr")) {
                        Matcher named = NAMED.matcher(attribute.getValue());
                        while (named.find()) {
                            attributes.add(named.group(1));
                        }
                    }
                }
            }
        }
        attributes.add("class");
    }
}
