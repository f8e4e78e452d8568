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
        boolean changed = false;
        List<Node> children = new ArrayList<>(element.children().size());
        for (Node child : element.children()) {
            if (!(child instanceof Element e)) {
                children.add(child);
                continue;
            }
            if (MARKS.contains(e.name()) && !seen.add(e.name() + e.attribute("w:id"))) {
                changed = true;
                continue;
            }
            Element mended = visit(e);
            changed |= mended != e;
            children.add(mended);
        }
        Map<String, String> attributes = element.attributes();
        boolean again = attributes.containsKey("w14:paraId") && !seen.add("paraId" + attributes.get("w14:paraId"));
        boolean redrawn = element.is("wp:docPr") && !seen.add("docPr" + element.attribute("id"));
        if (!changed && !again && !redrawn) return element;
        Element mended = element.shell();
        mended.children().addAll(children);
        if (again) mended.attributes().keySet().removeAll(Set.of("w14:paraId", "w14:textId"));
        if (redrawn) mended.attributes().put("id", String.valueOf(++drawing));
        return mended;
    }
}
