package org.reciproque.research.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From every class of this module, through every class it names: no way leads to a person. */
class NoPersonalTypeTest {

    private static final Pattern OURS = Pattern.compile("org/reciproque/[A-Za-z0-9_/$]+");

    @Test
    void no_class_that_holds_a_person_or_words_can_be_reached() throws IOException, URISyntaxException {
        Set<String> reached = new TreeSet<>();
        Deque<String> toLook = new ArrayDeque<>(classesOfThisModule());
        while (!toLook.isEmpty()) {
            String name = toLook.pop();
            if (reached.add(name)) {
                toLook.addAll(namedBy(name));
            }
        }

        assertThat(reached).anyMatch(name -> name.endsWith("api/figures/ThemeFigures"));
        assertThat(reached)
                .noneMatch(name -> name.startsWith("org/reciproque/api/base/Words"))
                .noneMatch(name -> name.startsWith("org/reciproque/api/base/Speaker"))
                .noneMatch(name -> name.startsWith("org/reciproque/api/participant/"))
                .noneMatch(name -> name.startsWith("org/reciproque/api/savoir/"));
    }

    private static Set<String> classesOfThisModule() throws IOException, URISyntaxException {
        Path root = Path.of(PublicRelease.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .forEach(file -> names.add(file.replace(".class", "")));
            return names;
        }
    }

    private static Set<String> namedBy(String name) throws IOException {
        try (InputStream file = PublicRelease.class.getResourceAsStream("/" + name + ".class")) {
            Set<String> named = new TreeSet<>();
            if (file != null) {
                Matcher found = OURS.matcher(new String(file.readAllBytes(), StandardCharsets.ISO_8859_1));
                while (found.find()) {
                    named.add(found.group());
                }
            }
            return named;
        }
    }
}
