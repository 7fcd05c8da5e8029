package org.reciproque.query.savoirs;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the reader wants to see; it stays in the address.
 *
 * @param sens « offre », « demande » or nothing
 * @param etat « en-pause », « fermees » or nothing for those that are open
 */
public record BoardFilter(String sens, String theme, String mots, String etat) {

    // Spring hands over null for what an address does not say.
    @SuppressWarnings("NullAway")
    public BoardFilter {
        sens = SheetKind.named(text(sens)).map(SheetKind::label).orElse("");
        theme = text(theme);
        mots = text(mots);
        etat = SheetState.named(text(etat))
                .filter(state -> state != SheetState.OPEN)
                .map(SheetState::label)
                .orElse("");
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    SheetState state() {
        return SheetState.named(etat).orElse(SheetState.OPEN);
    }

    /** The kind as stored, or nothing. */
    String kind() {
        return SheetKind.named(sens).map(Enum::name).orElse("");
    }

    public boolean everything() {
        return sens.isEmpty() && theme.isEmpty() && mots.isEmpty() && etat.isEmpty();
    }

    /** This filter as the end of an address, without what is not asked for; begins with « ? ». */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "sens", sens);
        add(address, "theme", theme);
        add(address, "mots", mots);
        add(address, "etat", etat);
        String query = address.encode().build().toUriString();
        return query.isEmpty() ? "?" : query + "&";
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
