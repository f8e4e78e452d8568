package org.nianbao.layout.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.read.DocumentReader;
import org.nianbao.template.Parts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paragraphs of the tree with what styles and numbering make of them. The document is read once with a mark in each
 * paragraph, so that both views of it can be brought together.
 */
final class Outlined {
    private static final String MARK = "_nianbao";

    private final Map<Element, Paragraph> paragraphs = new HashMap<>();
    private final List<Element> order = new ArrayList<>();

    /** Reads the tree as it stands. */
    static Outlined of(Tree tree, Parts parts) {
        Outlined out = new Outlined();
        List<Element> all = tree.elements(e -> tree.is(e, "p"));
        List<Element> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Element mark = tree.make("bookmarkStart", "id", "0", "name", MARK + i);
            Node first = tree.child(all.get(i), "pPr");
            all.get(i).insertBefore(mark, first == null ? all.get(i).getFirstChild() : first.getNextSibling());
            marks.add(mark);
        }
        Parts marked = parts.with(Map.of(Parts.DOCUMENT, tree.write()));
        for (Element mark : marks) mark.getParentNode().removeChild(mark);
        for (Section section : DocumentReader.read(marked, new Findings()).sections()) out.blocks(section.blocks(), all);
        return out;
    }

    private void blocks(List<Block> blocks, List<Element> all) {
        for (Block block : blocks) {
            if (block instanceof Paragraph p) {
                for (Inline inline : p.inlines()) {
                    if (!(inline instanceof Inline.Bookmark b) || !b.name().startsWith(MARK)) continue;
                    Element element = all.get(Integer.parseInt(b.name().substring(MARK.length())));
                    if (paragraphs.putIfAbsent(element, p) == null) order.add(element);
                }
            } else if (block instanceof Table table) {
                for (Table.Row row : table.rows()) for (Table.Cell cell : row.cells()) blocks(cell.blocks(), all);
            }
        }
    }

    /** Those that show, in order. */
    List<Element> order() {
        return order;
    }

    /** Null for one that does not show. */
    Paragraph of(Element p) {
        return paragraphs.get(p);
    }

    /** Level of a built-in heading style; 0 for others. */
    static int heading(String style) {
        String name = style.strip().toLowerCase(java.util.Locale.ROOT);
        if (!name.matches("(heading|标题) ?[1-9]")) return 0;
        return name.charAt(name.length() - 1) - '0';
    }

    /** Number and text as an entry of the contents shows them, a tab between them where the numbering has one. */
    static String entry(Paragraph p) {
        String number = p.label() == null ? "" : p.label().text() + switch (p.label().suffix()) {
            case TAB -> "\t";
            case SPACE -> " ";
            case NOTHING -> "";
        };
        StringBuilder out = new StringBuilder();
        for (Inline inline : p.inlines()) {
            if (inline instanceof Inline.Text t) out.append(t.text());
            if (inline instanceof Inline.Tab || inline instanceof Inline.Break) out.append(' ');
            if (inline instanceof Inline.Field f) out.append(f.cached());
        }
        String text = out.toString().replaceAll("[ \t\u00A0]+", " ").strip();
        return text.isEmpty() ? "" : number + text;
    }
}
