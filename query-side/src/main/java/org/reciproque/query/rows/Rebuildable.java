package org.reciproque.query.rows;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * A projection that can be built anew beside its living tables: all that it knows is in the events, and it says of its
 * rows only what {@link RowChanges} takes.
 */
public interface Rebuildable {

    /** The tables this projection writes, all of them. */
    List<String> tables();

    /** What an administrator calls what it builds, for example « les bilans ». */
    String inWords();

    /**
     * How many of these events, from the first on, may be read beside the living reader. Whoever gives something once and
     * for all while reading leaves to its living reader what that has not read yet.
     *
     * @param events in the order of reading
     */
    default int mayReadBeside(List<? extends EventMessage<?>> events) {
        return events.size();
    }
}
