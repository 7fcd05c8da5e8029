package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.api.story.StoryProgress.Fault;

/**
 * One line of a story. Reading a cell never fails: what is wrong is kept as a fault, so that one reading finds all of
 * them, and the value read instead is never used, since a story with a fault is not told.
 */
final class Row {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final int LONGEST_NUMBER = 15;

    private final int line;
    private final Map<Column, String> cells;
    private final List<Fault> faults = new ArrayList<>();

    private final long no;
    private final Optional<Act> act;
    private final LocalDate on;
    private final LocalDate notedOn;

    Row(int line, Map<Column, String> cells) {
        this.line = line;
        this.cells = cells;
        this.no = number(Column.NO).orElse(0L);
        this.notedOn = day(Column.SAISI_LE);
        this.on = day(Column.DATE);
        this.act = Act.called(text(Column.ACTE));
        if (act.isEmpty() && isFilled(Column.ACTE)) {
            wrong(Column.ACTE, "n’est pas un acte connu");
        } else if (act.isEmpty()) {
            missing(Column.ACTE);
        }
    }

    int line() {
        return line;
    }

    /** The order of recording; 0 when it cannot be read. */
    long no() {
        return no;
    }

    Optional<Act> act() {
        return act;
    }

    boolean is(Act wanted) {
        return act.filter(wanted::equals).isPresent();
    }

    LocalDate on() {
        return on;
    }

    LocalDate notedOn() {
        return notedOn;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The cell without spaces around it, {@code ""} when it is empty. */
    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean isFilled(Column column) {
        return !text(column).isEmpty();
    }

    Optional<String> maybe(Column column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** The cell, or a fault when it is empty. */
    String required(Column column) {
        if (!isFilled(column)) {
            missing(column);
        }
        return text(column);
    }

    /** Several codes in one cell, separated by spaces, in their order. */
    List<String> codes(Column column) {
        return Arrays.stream(text(column).split("\\s+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    LocalDate day(Column column) {
        if (!isFilled(column)) {
            missing(column);
            return NO_DAY;
        }
        return maybeDay(column).orElse(NO_DAY);
    }

    Optional<LocalDate> maybeDay(Column column) {
        Optional<LocalDate> day = maybe(column).flatMap(French::day);
        if (day.isEmpty() && isFilled(column)) {
            wrong(column, "n’est pas une date (attendu\u00a0: 2024-03-01)");
        }
        return day;
    }

    /** A whole number above zero. */
    Optional<Long> number(Column column) {
        String text = required(column);
        boolean whole = text.matches("[0-9]+") && text.length() <= LONGEST_NUMBER && Long.parseLong(text) > 0;
        if (!whole && !text.isEmpty()) {
            wrong(column, "n’est pas un nombre entier, à partir de 1");
        }
        return whole ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    WithdrawalReason reason(Column column) {
        return switch (Folding.key(text(column))) {
            case "satisfaite", "satisfait" -> WithdrawalReason.SATISFIED;
            case "expiree", "expire" -> WithdrawalReason.EXPIRED;
            default -> WithdrawalReason.TAKEN_BACK;
        };
    }

    /** The field that a correction names. */
    Optional<Column> field() {
        return Column.headed(text(Column.CHAMP));
    }

    /**
     * What makes this line this line, however the file is saved: its number and its cells, days in one writing, without
     * any personal word, since the ids derived from it outlive an erasure.
     */
    String fingerprint() {
        StringBuilder print = new StringBuilder().append(no);
        for (Column column : Column.values()) {
            if (column != Column.NO) {
                print.append(';').append(plain(column));
            }
        }
        return print.toString();
    }

    private String plain(Column column) {
        if (column == Column.ACTE || column == Column.CHAMP) {
            return Folding.key(text(column));
        }
        Column kind = column == Column.VALEUR && is(Act.CORRECTION) ? field().orElse(column) : column;
        if (kind == Column.NOTE && (is(Act.RETRAIT) || column == Column.VALEUR)) {
            return reason(column).name();
        }
        if (Column.PERSONAL.contains(kind) || (kind == Column.VALEUR && is(Act.CORRECTION))) {
            return "";
        }
        return Column.DAYS.contains(kind)
                ? French.day(text(column)).map(LocalDate::toString).orElse("")
                : text(column).replaceAll("\\s+", " ");
    }

    void missing(Column column) {
        fault(", colonne " + French.quoted(column.heading()) + "\u00a0: il manque une valeur.");
    }

    /** Quotes the cell; not for names. */
    void wrong(Column column, String why) {
        wrong(column, text(column), why);
    }

    void wrong(Column column, String value, String why) {
        fault(", colonne " + French.quoted(column.heading()) + "\u00a0: " + French.quoted(value) + " " + why + ".");
    }

    void wrongly(Column column, String sentence) {
        fault(", colonne " + French.quoted(column.heading()) + "\u00a0: " + sentence + ".");
    }

    void wrong(String why) {
        fault("\u00a0: " + why + ".");
    }

    void refused(String sentence) {
        fault("\u00a0: " + French.continued(sentence));
    }

    private void fault(String rest) {
        Fault fault = new Fault(line, "Ligne " + line + rest);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
