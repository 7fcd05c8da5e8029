package org.reciproque.research.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.reciproque.research.anonymity.Auditor;
import org.reciproque.research.anonymity.Rule;
import org.reciproque.research.parquet.Column;
import org.reciproque.research.parquet.Table;

/**
 * The last look before anything leaves: the auditor receives the two tables as anybody will, and nothing else. What he
 * can take apart is not handed over.
 */
final class ReleaseAudit {

    private final Table byQuarter;
    private final Table byTheme;

    ReleaseAudit(Table byQuarter, Table byTheme) {
        this.byQuarter = byQuarter;
        this.byTheme = byTheme;
    }

    void refuseWhatCanBeTakenApart(Rule rule) {
        if (fewestPossibleValues()
                .filter(fewest -> fewest < rule.possibleValues())
                .isPresent()) {
            throw new IllegalStateException("Une case masquée pourrait être retrouvée par soustraction :"
                    + " le jeu de données n’est pas remis. C’est une erreur du programme, à signaler.");
        }
    }

    /** Over all hidden cells, the fewest values that one can still have; empty when nothing is hidden. */
    Optional<Long> fewestPossibleValues() {
        Map<String, List<Integer>> themeRows = new LinkedHashMap<>();
        for (int row = 0; row < byTheme.rows(); row++) {
            themeRows
                    .computeIfAbsent(text(byTheme, Field.QUARTER.name(), row), quarter -> new ArrayList<>())
                    .add(row);
        }
        List<Long> found = new ArrayList<>();
        for (int row = 0; row < byQuarter.rows(); row++) {
            String quarter = text(byQuarter, Field.QUARTER.name(), row);
            attack(row, themeRows.getOrDefault(quarter, List.of())).forEach(possible -> found.add(possible.values()));
        }
        return found.stream().min(Long::compare);
    }

    private Iterable<Auditor.Possible> attack(int quarterRow, List<Integer> themeRows) {
        Auditor auditor = new Auditor();
        for (List<Measure> chain : Measure.HIDDEN_TOGETHER) {
            List<Integer> before = List.of();
            for (Measure measure : chain) {
                List<Integer> seen = new ArrayList<>();
                for (int row : themeRows) {
                    seen.add(auditor.sees(number(byTheme, measure, row)));
                }
                int whole = auditor.sees(number(byQuarter, measure, quarterRow));
                auditor.knowsSum(whole, seen);
                seen.add(whole);
                for (int place = 0; place < before.size(); place++) {
                    auditor.knowsAtMost(before.get(place), seen.get(place));
                }
                before = seen;
            }
        }
        return auditor.attack().values();
    }

    private static OptionalInt number(Table table, Measure measure, int row) {
        Optional<String> shown = column(table, measure.fields().get(0).name()).text(row);
        return shown.map(text -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty);
    }

    private static String text(Table table, String column, int row) {
        return column(table, column).text(row).orElseThrow();
    }

    private static Column column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
