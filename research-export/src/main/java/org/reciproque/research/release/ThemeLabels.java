package org.reciproque.research.release;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.Theme;

/**
 * The names under which themes are published: in alphabetical order whatever the machine, accents and case aside, what
 * has no theme last. Each label is one theme's.
 *
 * <p>Published text is harmless in a spreadsheet: line breaks become spaces, and a text that a spreadsheet would take for
 * a formula (it begins with =, +, - or @) is published behind a typographic apostrophe. The same text is in CSV and
 * Parquet, so that the twins stay equal.
 */
final class ThemeLabels {

    static final String NONE = "(sans thème)";

    private static final String FORMULA_BEGINS = "=+-@＝＋－＠";

    private static final Comparator<Theme> ALPHABETICAL =
            Comparator.comparing((Theme theme) -> plain(theme.name())).thenComparing(Theme::name);

    private final Map<Optional<Theme>, String> labels = new LinkedHashMap<>();

    ThemeLabels(Collection<Optional<Theme>> themes) {
        Set<String> taken = new HashSet<>(Set.of(NONE));
        themes.stream()
                .flatMap(Optional::stream)
                .distinct()
                .sorted(ALPHABETICAL)
                .forEach(theme -> {
                    String label = harmless(theme.name());
                    for (int again = 2; !taken.add(label); again++) {
                        label = harmless(theme.name()) + " (" + again + ")";
                    }
                    labels.put(Optional.of(theme), label);
                });
        if (themes.contains(Optional.<Theme>empty())) {
            labels.put(Optional.empty(), NONE);
        }
    }

    List<Optional<Theme>> inOrder() {
        return List.copyOf(labels.keySet());
    }

    /** In the order of {@link #inOrder()}. */
    List<String> names() {
        return List.copyOf(labels.values());
    }

    static String harmless(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (line.isEmpty()) {
            return "(sans nom)";
        }
        return FORMULA_BEGINS.indexOf(line.charAt(0)) >= 0 ? "’" + line : line;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
