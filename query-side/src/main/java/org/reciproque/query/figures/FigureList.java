package org.reciproque.query.figures;

import java.util.List;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.Known;
import org.reciproque.query.tables.Cell;
import org.reciproque.query.tables.Table;
import org.reciproque.query.tables.Table.About;
import org.reciproque.query.web.FileToTake;
import org.reciproque.query.web.FrenchDays;

/**
 * The list behind one figure, made once: the screen and the files print these same words.
 *
 * @param named whether people and their words are in it
 * @param size how many rows the whole list has
 * @param sizeInWords the figure itself, as the list shows it
 * @param rows those asked for, in the order of the list
 */
public record FigureList(
        Figure figure,
        AskedPeriod asked,
        Known known,
        boolean named,
        int size,
        String sizeInWords,
        List<ListedRow> rows) {

    private static final FrenchDays DAYS = new FrenchDays();

    /** « Année 2025 », or « Du 1er mars 2025 au 31 mai 2025 ». */
    public String periodInWords() {
        return asked.year()
                .map(year -> "Année " + year)
                .orElseGet(() -> "Du " + DAYS.date(asked.period().first()) + " au "
                        + DAYS.date(asked.period().last()));
    }

    /** « événement n° 1234 (3 mars 2025) », or that nothing is noted. */
    public String knownInWords() {
        return known.number() == 0
                ? "rien n’est encore noté"
                : "événement n°\u00a0" + known.number()
                        + known.on().map(day -> " (" + DAYS.date(day) + ")").orElse("");
    }

    /** Whether the list is a list of people, of which nothing is left without their names. */
    public boolean hidden() {
        return size > 0 && rows.isEmpty() && !named;
    }

    /** What comes after the question mark, to ask for the rest of this very list, or for its file. */
    public String address() {
        return asked.address(known.number());
    }

    /** The name to take it away under, without its ending: network, figure, period, cut-off. */
    public String fileName() {
        String period = asked.year()
                .map(String::valueOf)
                .orElseGet(
                        () -> asked.period().first() + "-au-" + asked.period().last());
        return FileToTake.name(known.networkName(), figure.key(), period, "evenement " + known.number());
    }

    public Table table() {
        return new Table(
                List.of(
                        new About("Réseau", known.networkName()),
                        new About("Chiffre", figure.label()),
                        new About("Définition", figure.definition()),
                        new About("Période", periodInWords()),
                        new About("Tel que connu", knownInWords()),
                        new About("Nombre", sizeInWords)),
                named
                        ? List.of("Quoi", "Intitulé", "Personnes", "Jour", "Jusqu’au", "Thème", "Issue")
                        : List.of("Quoi", "Jour", "Jusqu’au", "Thème", "Issue"),
                rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(ListedRow row) {
        Cell what = Cell.of(row.what());
        Cell day = Cell.of(row.day());
        Cell lastDay = Cell.of(row.lastDay());
        Cell theme = Cell.of(row.theme());
        Cell outcome = Cell.of(row.outcomeLabel());
        return named
                ? List.of(what, Cell.of(row.title()), Cell.of(row.who()), day, lastDay, theme, outcome)
                : List.of(what, day, lastDay, theme, outcome);
    }
}
