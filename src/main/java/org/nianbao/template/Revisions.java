package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Accepts the tracked changes of a part (ISO 29500-1 17.13.5), so that a template someone reviewed fills as its author
 * sees it with "accept all": insertions stay, deletions go, former properties go.
 */
final class Revisions {
    private static final Set<String> UNWRAPPED = Set.of("w:ins", "w:moveTo");
    private static final Set<String> REMOVED = Set.of("w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange",
            "w:sectPrChange",
            "w:tblPrChange", "w:tblPrExChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:numberingChange",
            "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd",
            "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd",
            "w:customXmlMoveFromRangeStart", "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart",
            "w:customXmlMoveToRangeEnd", "w:cellIns");
    private boolean found;

    private Revisions() {}

    /** Accepts the changes below {@code root} in place; true where there were any. */
    static boolean accept(Element root) {
        if (!any(root)) return false;
        Revisions revisions = new Revisions();
        revisions.visit(root);
        return revisions.found;
    }

    /** Looking comes first: most parts have no changes, and taking a whole tree apart and together is a long way round. */
    private static boolean any(Element element) {
        if (UNWRAPPED.contains(element.name()) || REMOVED.contains(element.name()) || element.is("w:cellDel")) return true;
        for (Node child : element.children()) if (child instanceof Element e && any(e)) return true;
        return false;
    }

    private void visit(Element element) {
        List<Node> kept = new ArrayList<>(element.children().size());
        for (Node child : element.children()) {
            if (!(child instanceof Element e)) kept.add(child);
            else if (UNWRAPPED.contains(e.name())) {
                found = true;
                // A mark in w:rPr or w:trPr has no children: the inserted paragraph mark or row simply stays.
                visit(e);
                kept.addAll(e.children());
            } else if (REMOVED.contains(e.name()) || isDeletedRowOrCell(e)) found = true;
            else {
                boolean endsDeleted = e.is("w:p") && (e.at("w:pPr", "w:rPr", "w:del").isPresent()
                        || e.at("w:pPr", "w:rPr", "w:moveFrom").isPresent());
                visit(e);
                if (!endsDeleted) kept.add(e);
                else if (!isEmpty(e)) kept.add(e.with(Element.of("joined")));
            }
        }
        join(kept);
        // 17.4.66: a cell ends with a paragraph.
        if (element.is("w:tc") && kept.stream().noneMatch(n -> n instanceof Element e && e.is("w:p"))) {
            kept.add(new Element("w:p"));
        }
        element.children().clear();
        element.children().addAll(kept);
    }

    private static boolean isDeletedRowOrCell(Element e) {
        return e.is("w:tr") && e.at("w:trPr", "w:del").isPresent()
                || e.is("w:tc") && e.at("w:tcPr", "w:cellDel").isPresent();
    }

    private static boolean isEmpty(Element paragraph) {
        return paragraph.elements().stream().allMatch(e -> e.is("w:pPr"));
    }

    /** A paragraph whose mark is deleted takes in the next one, whose properties win (as Word joins them). */
    private static void join(List<Node> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (!(blocks.get(i) instanceof Element p) || !p.is("w:p")) continue;
            if (!p.children().removeIf(c -> c instanceof Element e && e.is("joined"))) continue;
            if (i + 1 >= blocks.size() || !(blocks.get(i + 1) instanceof Element next) || !next.is("w:p")) continue;
            List<Node> content = new ArrayList<>(p.children());
            content.removeIf(c -> c instanceof Element e && e.is("w:pPr"));
            next.children().addAll(next.first("w:pPr").isPresent() ? 1 : 0, content);
            blocks.remove(i);
        }
    }
}
