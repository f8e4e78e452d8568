package org.nianbao.layout.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.read.FieldCode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the entries of one table of contents into the place of its result, in the look of those it has. */
final class Listing {
    /** Width of the text area where a section does not say, twips. */
    private static final int USUAL_WIDTH = 8306;

    private final Tree tree;
    private final Field field;
    private final FieldCode code;
    private final List<Contents.Entry> entries;
    private final Bookmarks bookmarks;
    private final Styles styles;
    private final boolean captions;

    /** First and last paragraph of the field, and those between. */
    private Element first;
    private Element last;
    private final List<Element> stored = new ArrayList<>();

    Listing(Tree tree, Field field, FieldCode code, List<Contents.Entry> entries, Bookmarks bookmarks, Styles styles) {
        this.tree = tree;
        this.field = field;
        this.code = code;
        this.entries = entries;
        this.bookmarks = bookmarks;
        this.styles = styles;
        this.captions = code.has("\\c");
    }

    /** What is in the way, in a clerk's words; "" where the entries stand. */
    String write() {
        if (tree.is(field.begin, "fldSimple")) return "它是简单域";
        first = tree.around(field.begin, "p");
        last = tree.around(field.end, "p");
        if (first == null || last == null || first.getParentNode() != last.getParentNode()) return "它跨出了所在的单元格或内容控件";
        for (Node n = first; n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                if (!tree.is(e, "p") && !e.getLocalName().startsWith("bookmark")) return "它的结果里有段落以外的内容";
                if (tree.is(e, "p")) stored.add(e);
            }
            if (n == last) break;
        }
        if (current()) return "";
        // A last paragraph that holds nothing but the field's end stays, and a section's properties with it.
        boolean closes = first != last && !shows(last);
        for (Element p : stored) {
            Element properties = tree.child(p, "pPr");
            boolean section = properties != null && tree.child(properties, "sectPr") != null;
            if (section && !(closes && p == last)) return "它的结果里有分节符";
        }
        Element head = run(field.begin);
        Element tail = run(field.end);
        Element parting = field.separate == null ? head : run(field.separate);
        boolean direct = head.getParentNode() == first && tail.getParentNode() == last && parting.getParentNode() == first;
        if (!direct) return "它的起止标记不在段落里";
        if (printsBefore(head) || printsBehind(tail)) return "它和别的文字在同一段里";
        replace(head, tail, closes);
        tree.changed = true;
        return "";
    }

    private Element run(Element mark) {
        return tree.around(mark, "r");
    }

    /** Whether the stored entries say what the headings say now, and lead to them. */
    private boolean current() {
        Map<Element, String> targets = new HashMap<>();
        for (Field inner : Field.of(tree)) {
            if (inner.code().name().equals("PAGEREF")) targets.put(tree.around(inner.begin, "p"), inner.code().argument());
        }
        int i = 0;
        for (Element p : stored) {
            String text = stored(p);
            if (text.isBlank()) continue;
            if (i == entries.size()) return false;
            Contents.Entry entry = entries.get(i++);
            if (!bare(text).equals(bare(entry.text())) || level(p) != 0 && level(p) != entry.level()) return false;
            String target = targets.getOrDefault(p, "");
            if (pages(entry) && (target.isEmpty() || bookmarks.paragraph(target) != entry.source())) return false;
        }
        return i == entries.size();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00A0\u3000]+", "");
    }

    /** An entry's text without its page number. */
    private String stored(Element p) {
        StringBuilder out = new StringBuilder();
        for (Element element : field.result) if (tree.around(element, "p") == p) out.append(Tree.printed(element));
        String text = out.toString();
        int tab = text.lastIndexOf('\t');
        boolean number = tab > 0 && code.value("\\p") == null && text.substring(tab).strip().matches("[^\\p{IsHan}]{0,12}");
        return number ? text.substring(0, tab) : text;
    }

    /** Level of a stored entry by its style; 0 for another style. */
    private int level(Element p) {
        String name = styles.name(tree.val(tree.child(p, "pPr"), "pStyle"));
        if (captions) return name.equals("table of figures") ? 1 : 0;
        return name.matches("toc [1-9]") ? name.charAt(4) - '0' : 0;
    }

    private boolean printsBefore(Element head) {
        for (Node n = head.getPreviousSibling(); n != null; n = n.getPreviousSibling()) if (prints(n)) return true;
        return false;
    }

    private boolean printsBehind(Element tail) {
        for (Node n = tail.getNextSibling(); n != null; n = n.getNextSibling()) if (prints(n)) return true;
        return false;
    }

    private boolean prints(Node node) {
        if (!(node instanceof Element e) || tree.is(e, "pPr")) return false;
        if (Tree.prints(e)) return true;
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) if (prints(n)) return true;
        return false;
    }

    private void replace(Element head, Element tail, boolean closes) {
        Map<Integer, Element> looks = new HashMap<>();
        Element runLook = null;
        for (Element p : stored) {
            if (level(p) > 0) looks.putIfAbsent(level(p), tree.child(p, "pPr"));
            if (runLook == null) runLook = look(p);
        }
        if (runLook == null) {
            // Quotation marks of a heading are Chinese.
            runLook = tree.make("rPr");
            runLook.appendChild(tree.make("rFonts", "hint", "eastAsia"));
        }
        List<Node> opening = opening(head);
        List<Element> written = new ArrayList<>();
        for (Contents.Entry entry : entries) {
            Element p = tree.make("p");
            p.appendChild(properties(entry.level(), looks));
            if (written.isEmpty()) for (Node node : opening) p.appendChild(node);
            fill(p, entry, runLook);
            written.add(p);
        }
        Element end = tree.run(tree.child(tail, "rPr"), tree.make("fldChar", "fldCharType", "end"));
        for (Element p : written) first.getParentNode().insertBefore(p, first);
        keepBookmarks(written.get(0), written.get(written.size() - 1));
        for (Element p : stored) if (!closes || p != last) p.getParentNode().removeChild(p);
        if (!closes) {
            written.get(written.size() - 1).appendChild(end);
            return;
        }
        Node n = last.getFirstChild();
        while (n != null) {
            Node next = n.getNextSibling();
            if (!tree.is(n, "pPr")) last.removeChild(n);
            n = next;
        }
        last.appendChild(end);
    }

    private boolean shows(Element p) {
        for (Element element : field.result) if (tree.around(element, "p") == p) return true;
        return false;
    }

    private Element look(Element p) {
        for (Element element : field.result) {
            if (tree.is(element, "t") && tree.around(element, "p") == p) return tree.child(tree.around(element, "r"), "rPr");
        }
        return null;
    }

    /** The runs from the one that begins the field to the one that parts code and result. */
    private List<Node> opening(Element head) {
        List<Node> out = new ArrayList<>();
        Element parting = field.separate == null ? null : run(field.separate);
        for (Node n = head; n != null; n = n.getNextSibling()) {
            if (parting == null && n == run(field.end)) break;
            out.add(n.cloneNode(true));
            if (n == parting) break;
        }
        if (parting == null) out.add(tree.run(null, tree.make("fldChar", "fldCharType", "separate")));
        for (Node n : out) clean(n);
        return out;
    }

    /** A field that begins with its result in one run leaves only its marks; Word need not be asked to update it. */
    private void clean(Node node) {
        if (tree.is(node, "fldChar")) ((Element) node).removeAttributeNS(tree.w, "dirty");
        Node n = node.getFirstChild();
        while (n != null) {
            Node next = n.getNextSibling();
            boolean end = tree.is(n, "fldChar") && tree.attribute((Element) n, "fldCharType").equals("end");
            if (n instanceof Element e && (Tree.prints(e) || end)) node.removeChild(n);
            else clean(n);
            n = next;
        }
    }

    private Element properties(int level, Map<Integer, Element> looks) {
        if (looks.containsKey(level)) {
            Element copy = (Element) looks.get(level).cloneNode(true);
            Element section = tree.child(copy, "sectPr");
            if (section != null) copy.removeChild(section);
            return copy;
        }
        Element out = tree.make("pPr");
        String id = captions ? styles.id("table of figures", 1) : styles.id("toc " + level, level);
        if (!id.isEmpty()) out.appendChild(tree.make("pStyle", "val", id));
        if (id.isEmpty() || !styles.stops(id)) {
            Element tabs = tree.make("tabs");
            tabs.appendChild(tree.make("tab", "val", "right", "leader", "dot", "pos", String.valueOf(width())));
            out.appendChild(tabs);
        }
        return out;
    }

    /** Of the text area the contents stand in, twips. */
    private int width() {
        boolean behind = false;
        for (Element e : tree.elements(e -> e == field.begin || tree.is(e, "sectPr"))) {
            behind |= e == field.begin;
            if (!behind || e == field.begin) continue;
            Element size = tree.child(e, "pgSz");
            Element margins = tree.child(e, "pgMar");
            int width = number(size, "w") - number(margins, "left") - number(margins, "right") - number(margins, "gutter");
            return width > 0 ? width : USUAL_WIDTH;
        }
        return USUAL_WIDTH;
    }

    private int number(Element element, String name) {
        String value = tree.attribute(element, name);
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }

    private boolean pages(Contents.Entry entry) {
        String levels = code.value("\\n");
        if (levels == null) return true;
        return levels.matches("[1-9]-[1-9]") && (entry.level() < levels.charAt(0) - '0' || entry.level() > levels.charAt(2) - '0');
    }

    private void fill(Element p, Contents.Entry entry, Element look) {
        String bookmark = bookmarks.of(entry.source());
        Element into = p;
        if (code.has("\\h")) {
            into = tree.make("hyperlink", "anchor", bookmark, "history", "1");
            p.appendChild(into);
        }
        String[] parts = numbered(p) ? entry.text().split("\t", 2) : new String[] {entry.text().replace('\t', ' ')};
        into.appendChild(tree.run(look, tree.text(parts[0])));
        if (parts.length > 1) into.appendChild(tree.run(look, tree.make("tab"), tree.text(parts[1])));
        if (!pages(entry)) return;
        String separator = code.value("\\p");
        into.appendChild(tree.run(look, separator == null ? tree.make("tab") : tree.text(separator)));
        into.appendChild(tree.run(look, tree.make("fldChar", "fldCharType", "begin")));
        into.appendChild(tree.run(look, tree.text("instrText", " PAGEREF " + bookmark + " \\h ")));
        into.appendChild(tree.run(look, tree.make("fldChar", "fldCharType", "separate")));
        into.appendChild(tree.run(look, tree.text("1")));
        into.appendChild(tree.run(look, tree.make("fldChar", "fldCharType", "end")));
    }

    /** Whether the entry has a tab stop for the text behind its number, besides the one for the page. */
    private boolean numbered(Element p) {
        Element tabs = tree.child(tree.child(p, "pPr"), "tabs");
        if (tabs == null) return false;
        for (Node n = tabs.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element tab && tree.attribute(tab, "val").matches("left|start|num")) return true;
        }
        return false;
    }

    /** Bookmarks of the old entries span the new ones. */
    private void keepBookmarks(Element from, Element to) {
        for (Element mark : tree.elements(e -> tree.is(e, "bookmarkStart") || tree.is(e, "bookmarkEnd"))) {
            if (!stored.contains(tree.around(mark, "p"))) continue;
            if (tree.is(mark, "bookmarkStart")) from.insertBefore(mark, tree.child(from, "pPr").getNextSibling());
            else to.appendChild(mark);
        }
    }
}
