package org.reciproque.api.base;

/** A theme of the network's own flat list. Themes have no order and no level. */
public record Theme(String name) {

    public Theme {
        name = name.strip();
        if (name.isEmpty()) {
            throw new Refusal("Un thème doit avoir un nom.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
