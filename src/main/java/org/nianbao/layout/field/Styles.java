package org.nianbao.layout.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nianbao.template.Parts;
import org.w3c.dom.Element;

/** The paragraph styles that entries of contents are set in; made where the file has none, as Word makes them. */
final class Styles {
    private static final String PART = "word/styles.xml";

    /** Null where the file has no styles. */
    private final Tree tree;
    private final Map<String, Element> byName = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();
    private String plain = "";

    private Styles(Tree tree) {
        this.tree = tree;
        if (tree == null) return;
        for (Element style : tree.elements(e -> tree.is(e, "style"))) {
            if (!tree.attribute(style, "type").equals("paragraph")) continue;
            byName.putIfAbsent(tree.val(style, "name").toLowerCase(Locale.ROOT), style);
            byId.putIfAbsent(tree.attribute(style, "styleId"), style);
            if (tree.attribute(style, "default").matches("1|true|on")) plain = tree.attribute(style, "styleId");
        }
    }

    static Styles of(Parts parts) {
        byte[] xml = parts.byName().get(PART);
        return new Styles(xml == null ? null : Tree.parse(xml));
    }

    String part() {
        return PART;
    }

    boolean changed() {
        return tree != null && tree.changed;
    }

    byte[] write() {
        return tree.write();
    }

    /** Lower-case name of the style with that id; "" where there is none. */
    String name(String id) {
        Element style = byId.get(id);
        return style == null ? "" : tree.val(style, "name").toLowerCase(Locale.ROOT);
    }

    /** Id of the style with that built-in name; "" where the file has no styles at all. */
    String id(String name, int level) {
        if (tree == null) return "";
        Element style = byName.get(name);
        if (style == null) style = make(name, level);
        return tree.attribute(style, "styleId");
    }

    private Element make(String name, int level) {
        String id = name.replace(" ", "").toUpperCase(Locale.ROOT);
        while (byId.containsKey(id)) id += "0";
        Element style = tree.make("style", "type", "paragraph", "styleId", id);
        style.appendChild(tree.make("name", "val", name));
        if (!plain.isEmpty()) {
            style.appendChild(tree.make("basedOn", "val", plain));
            style.appendChild(tree.make("next", "val", plain));
        }
        style.appendChild(tree.make("uiPriority", "val", "39"));
        if (level > 1) {
            Element properties = tree.make("pPr");
            // 17.3.1.12: two characters for each level, as Chinese Word has it; twips for programs that do not count them.
            properties.appendChild(tree.make("ind", "left", String.valueOf(420 * (level - 1)), "leftChars",
                    String.valueOf(200 * (level - 1))));
            style.appendChild(properties);
        }
        tree.document.getDocumentElement().appendChild(style);
        byName.put(name, style);
        byId.put(id, style);
        tree.changed = true;
        return style;
    }

    /** Whether the style itself, or one it is based on, has a tab stop for page numbers. */
    boolean stops(String id) {
        Set<String> seen = new HashSet<>();
        for (Element style = byId.get(id); style != null; style = byId.get(tree.val(style, "basedOn"))) {
            if (!seen.add(tree.attribute(style, "styleId"))) return false;
            Element properties = tree.child(style, "pPr");
            Element tabs = properties == null ? null : tree.child(properties, "tabs");
            if (tabs == null) continue;
            for (var n = tabs.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (n instanceof Element tab && tree.attribute(tab, "val").matches("right|end")) return true;
            }
        }
        return false;
    }
}
