package org.nianbao.layout.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The bookmarks of a part (17.13.6). Of several with one name the first counts. */
final class Bookmarks {
    private final Tree tree;
    private final Map<String, Element> starts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int id;
    private int next = 1;

    Bookmarks(Tree tree) {
        this.tree = tree;
        for (Element start : tree.elements(e -> tree.is(e, "bookmarkStart"))) {
            String name = tree.attribute(start, "name");
            if (!name.isEmpty()) starts.putIfAbsent(name, start);
            String number = tree.attribute(start, "id");
            if (number.matches("[0-9]{1,9}")) id = Math.max(id, Integer.parseInt(number));
        }
    }

    boolean has(String name) {
        return starts.containsKey(name);
    }

    /** Null where it stands between paragraphs or nowhere. */
    Element paragraph(String name) {
        return starts.containsKey(name) ? tree.around(starts.get(name), "p") : null;
    }

    /** What a bookmark spans, codes of fields left out; null where that is more than a paragraph. */
    String text(String name) {
        Element start = starts.get(name);
        String number = tree.attribute(start, "id");
        StringBuilder out = new StringBuilder();
        Element first = null;
        boolean inside = false;
        List<Element> all = tree.elements(e -> e == start || tree.is(e, "bookmarkEnd") || tree.w.equals(e.getNamespaceURI()) && Tree.prints(e));
        for (Element element : all) {
            if (element == start) {
                inside = true;
            } else if (tree.is(element, "bookmarkEnd")) {
                if (inside && tree.attribute(element, "id").equals(number)) return out.toString();
            } else if (inside) {
                Element paragraph = tree.around(element, "p");
                if (first == null) first = paragraph;
                if (paragraph != first) return null;
                out.append(Tree.printed(element));
            }
        }
        return null;
    }

    /** A bookmark of the contents for a paragraph: one it has, or a new one around its text. */
    String of(Element paragraph) {
        for (Map.Entry<String, Element> start : starts.entrySet()) {
            boolean own = start.getKey().startsWith("_Toc") && tree.around(start.getValue(), "p") == paragraph;
            if (own && taken.add(start.getKey())) return start.getKey();
        }
        String name = free();
        Element start = tree.make("bookmarkStart", "id", String.valueOf(++id), "name", name);
        Element properties = tree.child(paragraph, "pPr");
        paragraph.insertBefore(start, properties == null ? paragraph.getFirstChild() : properties.getNextSibling());
        paragraph.appendChild(tree.make("bookmarkEnd", "id", String.valueOf(id)));
        starts.put(name, start);
        taken.add(name);
        tree.changed = true;
        return name;
    }

    private String free() {
        while (starts.containsKey("_Toc" + (100000000 + next))) next++;
        return "_Toc" + (100000000 + next);
    }
}
