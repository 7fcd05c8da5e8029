package org.reciproque.query.rebuild;

import java.util.List;
import org.reciproque.query.rows.Rebuildable;

/**
 * A list that can be built anew.
 *
 * @param name of its processing group
 */
record BuiltList(String name, Rebuildable projection) {

    List<String> tables() {
        return projection.tables();
    }

    String inWords() {
        return projection.inWords();
    }
}
