package org.nianbao.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The structure of pages as text, one element a row: {@code   TD 2×1 文字}. */
final class Outline {
    private final Map<Tag, Node> nodes = new IdentityHashMap<>();
    private final List<Node> tops = new ArrayList<>();

    private record Node(Tag tag, List<Node> children, StringBuilder text) {}

    static String of(List<Page> pages) {
        Outline outline = new Outline();
        for (Page page : pages) {
            for (Item item : page.items()) {
                if (item.tag() == null) continue;
                Node node = outline.node(item.tag());
                if (item instanceof Item.Glyphs g) node.text.append(g.text());
            }
        }
        StringBuilder out = new StringBuilder();
        for (Node top : outline.tops) outline.write(top, "", out);
        return out.toString();
    }

    private Node node(Tag tag) {
        Node known = nodes.get(tag);
        if (known != null) return known;
        Node made = new Node(tag, new ArrayList<>(), new StringBuilder());
        nodes.put(tag, made);
        if (tag.parent() == null) tops.add(made);
        else node(tag.parent()).children.add(made);
        return made;
    }

    private void write(Node node, String indent, StringBuilder out) {
        Tag tag = node.tag;
        out.append(indent).append(tag.role());
        if (tag.columns() > 1 || tag.rows() > 1) out.append(' ').append(tag.columns()).append('×').append(tag.rows());
        if (tag.scope() != Tag.Scope.NONE) out.append(' ').append(tag.scope());
        if (!tag.alt().isEmpty()) out.append(" “").append(tag.alt()).append('”');
        if (!node.text.isEmpty()) out.append(' ').append(node.text);
        out.append('\n');
        for (Node child : node.children) write(child, indent + " ", out);
    }
}
