package org.nianbao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Puts the vertical merges (17.4.84) of a table right whose rows were repeated or dropped. A row that begins a merge
 * and is repeated begins one for each item. Where the row that began a merge is gone, the first kept row of the merge
 * takes over its cell, text included.
 */
final class Tables {
    private Tables() {}

    /** How often each list had turned when a row was written. */
    interface Turns {
        List<Integer> at(Element row, List<Tag> lists);
    }

    /**
     * The filled text of a cell that begins a merge, as it was when the row was written; the cell itself without one.
     */
    interface Spares {
        Element of(Merges.Head head, Element row);
    }

    /** The table; nothing where no row is left. */
    static List<Node> settle(Element table, Merges merges, Turns turns, Spares spares) {
        if (rows(table).isEmpty()) return List.of();
        Map<Integer, Element> above = new HashMap<>();
        Element[] previous = {null};
        for (Element row : rows(table)) {
            Map<Integer, Element> here = new HashMap<>();
            Map<Element, Element> replaced = new IdentityHashMap<>();
            eachCell(row, (column, cell) -> {
                Merges.Head head = merges.head(cell.origin());
                if (head == null) return;
                here.put(column, head.cell());
                if (merge(cell).equals("restart")) return;
                List<Tag> lists = merges.lists(head.row(), row.origin());
                boolean goesOn = above.get(column) == head.cell()
                        && turns.at(previous[0], lists).equals(turns.at(row, lists));
                if (!goesOn) replaced.put(cell, takeOver(cell, spares.of(head, row)));
            });
            if (!replaced.isEmpty()) replace(row, replaced);
            above.clear();
            above.putAll(here);
            previous[0] = row;
        }
        return List.of(table);
    }

    private static void replace(Element parent, Map<Element, Element> replaced) {
        parent.children().replaceAll(c -> c instanceof Element e && replaced.containsKey(e) ? replaced.get(e) : c);
    }

    static List<Element> rows(Element parent) {
        List<Element> rows = new ArrayList<>();
        for (Element e : parent.elements()) {
            if (e.is("w:tr")) rows.add(e);
            else if (e.is("w:sdt") || e.is("w:sdtContent") || e.is("w:customXml")) rows.addAll(rows(e));
        }
        return rows;
    }

    private static List<Element> cells(Element parent) {
        List<Element> cells = new ArrayList<>();
        for (Element e : parent.elements()) {
            if (e.is("w:tc")) cells.add(e);
            else if (e.is("w:sdt") || e.is("w:sdtContent") || e.is("w:customXml")) cells.addAll(cells(e));
        }
        return cells;
    }

    /** Gives each cell of a row with the grid column it begins in. */
    static void eachCell(Element row, BiConsumer<Integer, Element> visit) {
        int column = skipped(row);
        for (Element cell : cells(row)) {
            visit.accept(column, cell);
            column += span(cell);
        }
    }

    /** The cell that begins the merge in this one's place. */
    private static Element takeOver(Element cell, Element head) {
        Element begun = cell.shell();
        boolean unfilled = holdsTag(head);
        // What an unfilled head prints hangs on its own row: only its properties are taken over.
        head.first("w:tcPr").ifPresent(p -> begun.children().add(p.copy()));
        (unfilled ? cell : head).children().stream().filter(c -> !(c instanceof Element e && e.is("w:tcPr")))
                .forEach(begun.children()::add);
        begun.at("w:tcPr", "w:vMerge").ifPresent(m -> m.attributes().put("w:val", "restart"));
        return begun;
    }

    static boolean holdsTag(Element element) {
        return element.children().stream().anyMatch(c -> c instanceof Tag || c instanceof Element e && holdsTag(e));
    }

    /** "restart", "continue", or empty for a cell that is not merged. */
    static String merge(Element cell) {
        return cell.at("w:tcPr", "w:vMerge")
                .map(m -> m.attribute("w:val").equals("restart") ? "restart" : "continue").orElse("");
    }

    private static int span(Element cell) {
        return cell.at("w:tcPr", "w:gridSpan").map(s -> number(s.attribute("w:val"))).orElse(1);
    }

    private static int skipped(Element row) {
        return row.at("w:trPr", "w:gridBefore").map(s -> number(s.attribute("w:val"))).orElse(0);
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }
}
