package org.reciproque.reporting.print;

import static org.reciproque.reporting.print.DocxBody.W;
import static org.reciproque.reporting.print.DocxBody.all;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One table of the body, cut at its headings and before the heads of its columns. */
final class DocxTable {

    private final Element whole;
    private final Node body;
    private @Nullable Element open;
    private boolean inHead;

    DocxTable(Element whole) {
        this.whole = whole;
        this.body = Objects.requireNonNull(whole.getParentNode());
    }

    void cut() {
        List<Element> rows = all(whole, "tr");
        for (int i = 0; i < rows.size(); i++) {
            Element row = rows.get(i);
            if (row.getParentNode() != whole) {
                continue; // went away with a heading that spanned it
            }
            Optional<Element> heading = onlyHeading(row);
            if (heading.isPresent()) {
                lift(row, heading.get(), rows.subList(i + 1, rows.size()));
            } else {
                keep(row);
            }
        }
        body.removeChild(whole);
    }

    private void keep(Element row) {
        boolean head = hasStyle(row, "ColumnHead");
        if (head && !inHead && open != null) {
            body.insertBefore(gap(), whole);
            open = null;
        }
        Element table = open == null ? start() : open;
        inHead = head;
        if (head) {
            Element properties = all(row, "trPr").get(0);
            properties.appendChild(whole.getOwnerDocument().createElementNS(W, "w:tblHeader"));
        }
        table.appendChild(row);
    }

    private Element start() {
        Element table = (Element) whole.cloneNode(false);
        table.appendChild(all(whole, "tblPr").get(0).cloneNode(true));
        table.appendChild(all(whole, "tblGrid").get(0).cloneNode(true));
        body.insertBefore(table, whole);
        open = table;
        return table;
    }

    /** The heading becomes a paragraph between two tables; rows that it alone filled go away. */
    private void lift(Element row, Element heading, List<Element> below) {
        int column = column(row, heading);
        body.insertBefore(heading, whole);
        whole.removeChild(row);
        open = null;
        inHead = false;
        for (Element next : below) {
            Optional<Element> merged = continued(next, column);
            if (merged.isEmpty()) {
                return;
            }
            merged.get().getParentNode().removeChild(merged.get());
            if (all(next, "t").isEmpty()
                    && all(next, "drawing").isEmpty()
                    && all(next, "vMerge").isEmpty()) {
                whole.removeChild(next);
            }
        }
    }

    /** The heading of a row in which nothing else is written. */
    private static Optional<Element> onlyHeading(Element row) {
        List<Element> written =
                all(row, "p").stream().filter(p -> !all(p, "t").isEmpty()).toList();
        return written.size() == 1 && (hasStyle(row, "Heading1") || hasStyle(row, "Heading2")) && !shaded(row)
                ? Optional.of(written.get(0))
                : Optional.empty();
    }

    /** A heading on a coloured ground stays there. */
    private static boolean shaded(Element row) {
        return !all(row, "shd").isEmpty();
    }

    private static boolean hasStyle(Element row, String style) {
        return all(row, "pStyle").stream()
                .anyMatch(s -> s.getAttributeNS(W, "val").equals(style));
    }

    private static int column(Element row, Element paragraph) {
        int column = 0;
        for (Element cell : all(row, "tc")) {
            if (paragraph.getParentNode() == cell) {
                return column;
            }
            column += span(cell);
        }
        throw new IllegalStateException("A heading outside any cell");
    }

    private static Optional<Element> continued(Element row, int wanted) {
        int column = 0;
        for (Element cell : all(row, "tc")) {
            if (column == wanted) {
                return all(cell, "vMerge").stream()
                        .filter(merge -> merge.getAttributeNS(W, "val").equals("continue"))
                        .findFirst();
            }
            column += span(cell);
        }
        return Optional.empty();
    }

    private static int span(Element cell) {
        return all(cell, "gridSpan").stream()
                .mapToInt(span -> Integer.parseInt(span.getAttributeNS(W, "val")))
                .findFirst()
                .orElse(1);
    }

    /** Two tables that touch would become one. */
    private Element gap() {
        var document = whole.getOwnerDocument();
        Element paragraph = document.createElementNS(W, "w:p");
        Element properties = document.createElementNS(W, "w:pPr");
        Element style = document.createElementNS(W, "w:pStyle");
        style.setAttributeNS(W, "w:val", "EMPTY_CELL_STYLE");
        paragraph.appendChild(properties).appendChild(style);
        return paragraph;
    }
}
