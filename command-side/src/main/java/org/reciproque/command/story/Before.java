package org.reciproque.command.story;

import java.util.Set;
import java.util.function.Predicate;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Theme;

/**
 * What is known before a story is read.
 *
 * @param name what the network is called, or is to be called if nobody knows it
 * @param founded whether the network is known
 * @param themes every theme it ever had on its list
 * @param knows whether something happened to the thing of this id
 */
record Before(NetworkId network, String name, boolean founded, Set<Theme> themes, Predicate<String> knows) {

    Before {
        themes = Set.copyOf(themes);
    }

    /** Nothing is known yet: the story founds the network. */
    static Before nothing(String name) {
        return new Before(NetworkId.named(name), name.strip(), false, Set.of(), id -> false);
    }
}
