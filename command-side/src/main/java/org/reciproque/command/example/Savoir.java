package org.reciproque.command.example;

import java.util.List;
import org.reciproque.api.base.Theme;
import org.reciproque.api.savoir.Family;

/**
 * One savoir that networks really name.
 *
 * @param label as a board calls it
 * @param verb what one does, in the first person's infinitive (« tricoter », « ranger ma boîte »)
 * @param popular asked for and offered often
 * @param shared often lived in a group
 * @param rare asked for, hardly ever offered
 * @param unclaimed offered, hardly ever asked for
 */
record Savoir(
        Theme theme,
        String label,
        String verb,
        Family family,
        boolean popular,
        boolean shared,
        boolean rare,
        boolean unclaimed,
        List<String> offered,
        List<String> asked) {

    static Savoir read(List<String> parts) {
        String marks = parts.get(4);
        return new Savoir(
                new Theme(parts.get(0)),
                parts.get(1),
                parts.get(2),
                family(parts.get(3)),
                marks.contains("p"),
                marks.contains("g"),
                marks.contains("r"),
                marks.contains("u"),
                variants(parts.get(5)),
                variants(parts.get(6)));
    }

    private static Family family(String letter) {
        return switch (letter) {
            case "c" -> Family.CLASSIQUE;
            case "s" -> Family.SAVOIR_FAIRE;
            case "f" -> Family.FONCTIONNEL;
            case "e" -> Family.EXPERIENCE_DE_VIE;
            default -> throw new IllegalStateException("Unknown family " + letter);
        };
    }

    private static List<String> variants(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("~"));
    }

    double offeredOften() {
        return rare ? 0.02 : popular ? 4 : 1.2;
    }

    double askedOften() {
        return unclaimed ? 0.03 : rare ? 2.2 : popular ? 3.5 : 1;
    }
}
