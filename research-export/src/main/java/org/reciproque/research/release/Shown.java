package org.reciproque.research.release;

import java.util.Optional;

/** A cell as it is published: a value, or the reason why there is none. */
record Shown(Optional<Integer> value, Status status) {

    static final Shown HIDDEN = new Shown(Optional.empty(), Status.HIDDEN);
    static final Shown NOBODY = new Shown(Optional.empty(), Status.NOBODY);

    static Shown of(int value) {
        return new Shown(Optional.of(value), Status.PUBLISHED);
    }
}
