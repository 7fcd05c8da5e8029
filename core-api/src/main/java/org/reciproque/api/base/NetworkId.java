package org.reciproque.api.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** One network. Derived from its name, so that two networks of one name cannot be founded. */
public record NetworkId(UUID value) {

    /** The id that a unique key gives, so that a repeat names the same thing in any event store. */
    public static NetworkId of(Object... key) {
        return new NetworkId(DerivedId.of("NetworkId", key));
    }

    /**
     * The network of this name, however it is typed: case, accents, punctuation and the number of spaces do not count,
     * so that « RERS d’Épinay » and « rers d'epinay » are one network.
     */
    public static NetworkId named(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String folded = plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (folded.isEmpty()) {
            throw new Refusal("Un réseau doit avoir un nom.");
        }
        return of("name", folded);
    }

    public static NetworkId parse(String text) {
        return new NetworkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
