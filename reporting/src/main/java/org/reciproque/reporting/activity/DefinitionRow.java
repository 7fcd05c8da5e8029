package org.reciproque.reporting.activity;

import java.util.Arrays;
import java.util.List;
import org.reciproque.api.figures.Figure;

/** What a figure counts, in words. */
record DefinitionRow(String label, String definition) {

    /** Of every figure that the report tells. */
    static List<DefinitionRow> of(ActivityYear year) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure != Figure.ADHERENTS || year.tellsMemberships())
                .map(figure -> new DefinitionRow(figure.label(), figure.definition()))
                .toList();
    }
}
