package org.nianbao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts the vertical merges (17.4.84) of a table right whose rows were repeated or dropped. A row that begins a merge
 * and is repeated begins one for each item. Where the row that began a merge is gone, the first kept row of the merge
 * takes over its cell, text included.
 */
final class Tables {
    private Tables() {}

    /**
     * The table; nothing where no row is left.
     *
     * @param gone   true for rows of the template that hold only directives
     * @param spares for cells of the template that begin a merge and hold fields: the same cell filled in
     */
    static List<Node> settle(Element table, Predicate<Element> gone, Map<Element, Element> spares) {
        if (rows(table).isEmpty()) return List.of();
        Map<Element, Element> heads = heads(table.origin(), gone);
        List<Element> orphans = orphans(table, heads);
        if (orphans.isEmpty()) return List.of(table);
        // The rows may be the template's own: mend a copy.
        Element mended = table.copy();
        orphans(mended, heads).forEach(cell -> {
            Element head = heads.get(cell.origin());
            takeOver(cell, spares.getOrDefault(head, head));
        });
        return List.of(mended);
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
    static Map<Element, Element> heads(Element table, Predicate<Element> gone) {
        Map<Element, Element> heads = new IdentityHashMap<>();
        Map<Integer, Element> above = new HashMap<>();
        for (Element row : rows(table)) {
            if (gone.test(row)) continue;
            Map<Integer, Element> here = new HashMap<>();
            int column = skipped(row);
            for (Element cell : cells(row)) {
                String merge = merge(cell);
                if (!merge.isEmpty()) {
                    Element head = merge.equals("restart") ? cell : above.getOrDefault(column, cell);
                    heads.put(cell, head);
                    here.put(column, head);
                }
                column += span(cell);
            }
            above = here;
        }
        return heads;
    }

    /** The cells that go on a merge no cell above them has begun, or another one than theirs. */
    private static List<Element> orphans(Element table, Map<Element, Element> heads) {
        List<Element> orphans = new ArrayList<>();
        Map<Integer, Element> above = new HashMap<>();
        for (Element row : rows(table)) {
            Map<Integer, Element> here = new HashMap<>();
            int column = skipped(row);
            for (Element cell : cells(row)) {
                Element head = heads.get(cell.origin());
                if (head != null) {
                    if (merge(cell).equals("continue") && above.get(column) != head) orphans.add(cell);
                    here.put(column, head);
                }
                column += span(cell);
            }
            above = here;
        }
        return orphans;
    }

    private static void takeOver(Element cell, Element head) {
        Element copy = head.copy();
        if (holdsTag(copy)) {
            // What the head prints hangs on its own row: only the merge begins anew.
            copy.children().removeIf(c -> !(c instanceof Element e && e.is("w:tcPr")));
            cell.children().stream().filter(c -> !(c instanceof Element e && e.is("w:tcPr")))
                    .forEach(copy.children()::add);
        }
        cell.children().clear();
        cell.children().addAll(copy.children());
        cell.at("w:tcPr", "w:vMerge").ifPresent(m -> m.attributes().put("w:val", "restart"));
    }

    static boolean holdsTag(Element element) {
        return element.children().stream().anyMatch(c -> c instanceof Tag || c instanceof Element e && holdsTag(e));
    }

    /** "restart", "continue", or empty for a cell that is not merged. */
    private static String merge(Element cell) {
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
