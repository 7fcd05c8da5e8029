package org.reciproque.command.network;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.network.FoundingHistory.ThemeRetired;

/** The flat list of a network's themes. Accents, case and spacing do not make another theme. */
final class ThemeList {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final Map<String, Theme> themes = new LinkedHashMap<>();

    @EventSourcingHandler
    void take(NetworkFounded event) {
        event.themes().forEach(this::add);
    }

    @EventSourcingHandler
    void take(ThemeAdded event) {
        add(event.theme());
    }

    @EventSourcingHandler
    void take(ThemeRetired event) {
        themes.remove(key(event.theme()));
    }

    /** The first spelling stays. */
    private void add(Theme theme) {
        themes.putIfAbsent(key(theme), theme);
    }

    /** The theme as the list spells it. */
    Optional<Theme> find(Theme theme) {
        return Optional.ofNullable(themes.get(key(theme)));
    }

    /** The same themes, each once. */
    static List<Theme> eachOnce(List<Theme> themes) {
        ThemeList list = new ThemeList();
        themes.forEach(list::add);
        return List.copyOf(list.themes.values());
    }

    private static String key(Theme theme) {
        String plain = MARKS.matcher(Normalizer.normalize(theme.name(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("œ", "oe")
                .replace("æ", "ae");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
