package org.nianbao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts the vertical merges (17.4.84) of a table right whose rows were repeated or dropped. A row that begins a merge and is
 * repeated begins one for each item. Where the row that began a merge is gone, the first kept row of the merge takes over
 * its cell, text included.
 */
final class Tables {
    private Tables() {}

    /**
     * The table; nothing where no row is left.
     *
     * @param gone true for rows of the template that hold only directives
     */
    static List<Node> settle(Element table, Predicate<Element> gone) {
        if (rows(table).isEmpty()) return List.of();
        Map<Element, Element> heads = heads(rows(table.origin()).stream().filter(gone.negate()).toList());
        if (!heads.isEmpty()) mend(table, heads);
        return List.of(table);
    }

    static List<Element> rows(Element parent) {
        List<Element> rows = new ArrayList<>();
        parent.elements().forEach(e -> {
            if (e.is("w:tr")) rows.add(e);
            else if (e.is("w:sdt") || e.is("w:sdtContent") || e.is("w:customXml")) rows.addAll(rows(e));
        });
        return rows;
    }

    private static List<Element> cells(Element parent) {
        List<Element> cells = new ArrayList<>();
        parent.elements().forEach(e -> {
            if (e.is("w:tc")) cells.add(e);
            else if (e.is("w:sdt") || e.is("w:sdtContent") || e.is("w:customXml")) cells.addAll(cells(e));
        });
        return cells;
    }

    /** For each merged cell of the template the cell that begins its merge. */
    private static Map<Element, Element> heads(List<Element> rows) {
        Map<Element, Element> heads = new IdentityHashMap<>();
        Map<Integer, Element> above = new HashMap<>();
        for (Element row : rows) {
            Map<Integer, Element> here = new HashMap<>();
            int column = skipped(row);
            for (Element cell : cells(row)) {
                String merge = merge(cell);
                Element head = merge.equals("restart") ? cell : merge.equals("continue") ? above.getOrDefault(column, cell) : null;
                if (head != null) {
                    heads.put(cell, head);
                    here.put(column, head);
                }
                column += span(cell);
            }
            above = here;
        }
        return heads;
    }

    private static void mend(Element table, Map<Element, Element> heads) {
        Map<Integer, Element> above = new HashMap<>();
        for (Element row : rows(table)) {
            Map<Integer, Element> here = new HashMap<>();
            int column = skipped(row);
            for (Element cell : cells(row)) {
                Element head = heads.get(cell.origin());
                if (head != null) {
                    boolean orphan = merge(cell).equals("continue") && above.get(column) != head;
                    if (orphan) takeOver(cell, head);
                    here.put(column, head);
                }
                column += span(cell);
            }
            above = here;
        }
    }

    /** A head that held fields has no text of its own to hand on; then only the merge begins anew. */
    private static void takeOver(Element cell, Element head) {
        Element copy = head.copy();
        boolean[] fields = {false};
        copy.walk(e -> fields[0] |= e.children().stream().anyMatch(Tag.class::isInstance));
        cell.children().removeIf(c -> c instanceof Element e && e.is("w:tcPr"));
        List<Node> old = new ArrayList<>(cell.children());
        cell.children().clear();
        if (fields[0]) {
            copy.first("w:tcPr").map(Element::copy).ifPresent(p -> cell.children().add(p));
            cell.children().addAll(old);
        } else cell.children().addAll(copy.children());
        cell.at("w:tcPr", "w:vMerge").ifPresent(m -> m.attributes().put("w:val", "restart"));
    }

    /** "restart", "continue", or empty for a cell that is not merged. */
    private static String merge(Element cell) {
        return cell.at("w:tcPr", "w:vMerge").map(m -> m.attribute("w:val").equals("restart") ? "restart" : "continue").orElse("");
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
