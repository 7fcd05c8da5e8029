package org.reciproque.reporting.activity;

import java.util.Arrays;
import java.util.List;
import org.reciproque.api.figures.Figure;

/** What a figure counts, in words. */
record DefinitionRow(String label, String definition) {

    static List<DefinitionRow> all() {
        return Arrays.stream(Figure.values())
                .map(figure -> new DefinitionRow(figure.label(), figure.definition()))
                .toList();
    }
}
