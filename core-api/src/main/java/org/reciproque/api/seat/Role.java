package org.reciproque.api.seat;

import java.util.Collection;
import java.util.stream.Collectors;

/** What somebody does in one network. */
public enum Role {
    ANIMATOR("animation"),
    TREASURER("trésorerie"),
    RESEARCHER("recherche"),
    ADMINISTRATOR("administration");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** « animation, trésorerie », always in the same order. */
    public static String inWords(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }
}
