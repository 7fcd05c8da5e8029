package org.reciproque.query.savoirs;

import java.util.Optional;

/** Where a sheet stands on a day; computed by {@code screens.sheet_state}, in one place. */
public enum SheetState {
    OPEN("ouvertes"),
    PAUSED("en-pause"),
    CLOSED("fermees");

    private final String label;

    SheetState(String label) {
        this.label = label;
    }

    /** As in addresses. */
    public String label() {
        return label;
    }

    static Optional<SheetState> named(String label) {
        for (SheetState state : values()) {
            if (state.label.equals(label)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
