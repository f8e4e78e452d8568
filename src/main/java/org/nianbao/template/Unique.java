package org.nianbao.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a part may hold once only and a repeated row holds again: bookmarks (17.13.6.2), paragraph ids, the ids of
 * drawings. The first of each stays; of the others bookmarks and paragraph ids go, drawings get a new number.
 */
final class Unique {
    private static final Set<String> MARKS = Set.of("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart",
            "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd");
    private final Set<String> seen = new HashSet<>();
    private int drawing = 20_000;

    private Unique() {}

    static Element mend(Element root) {
        return new Unique().visit(root);
    }

    /** The element itself where nothing below it had to change: trees share what they did not change. */
    private Element visit(Element element) {
        List<Node> children = children(element);
        Map<String, String> attributes = element.attributes();
        boolean again = attributes.containsKey("w14:paraId") && !seen.add("paraId" + attributes.get("w14:paraId"));
        boolean redrawn = element.is("wp:docPr") && !seen.add("docPr" + element.attribute("id"));
        if (children == element.children() && !again && !redrawn) return element;
        Element mended = element.shell();
        mended.children().addAll(children);
        if (again) mended.attributes().keySet().removeAll(Set.of("w14:paraId", "w14:textId"));
        if (redrawn) mended.attributes().put("id", String.valueOf(++drawing));
        return mended;
    }

    /** The element's own list where none of them had to change. */
    private List<Node> children(Element element) {
        List<Node> old = element.children();
        List<Node> mended = null;
        for (int i = 0; i < old.size(); i++) {
            Node child = old.get(i);
            Node kept = child instanceof Element e ? child(e) : child;
            if (kept == child) {
                if (mended != null) mended.add(child);
                continue;
            }
            if (mended == null) mended = new ArrayList<>(old.subList(0, i));
            if (kept != null) mended.add(kept);
        }
        return mended == null ? old : mended;
    }

    /** Null where there is one already. */
    private Element child(Element element) {
        boolean again = MARKS.contains(element.name()) && !seen.add(element.name() + element.attribute("w:id"));
        return again ? null : visit(element);
    }
}
