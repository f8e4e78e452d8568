package org.nianbao.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table;

/** Gives paragraphs, tables and cells their structure elements (ISO 32000-1 14.8.4). */
final class Structure {
    private static final Tag.Role[] HEADINGS = {Tag.Role.H1, Tag.Role.H2, Tag.Role.H3, Tag.Role.H4, Tag.Role.H5, Tag.Role.H6};

    /** For headers, footers and repeated rows: no element at all. */
    static final Structure DECORATION = new Structure(null, null);

    private final Tag parent;
    private final HeadingLevels levels;
    private final List<Tag> lists = new ArrayList<>();
    private Tag contents;

    private Structure(Tag parent, HeadingLevels levels) {
        this.parent = parent;
        this.levels = levels;
    }

    static Structure of(Tag document) {
        return new Structure(document, new HeadingLevels());
    }

    /** Levels of headings without jumps (ISO 14289-1 7.4.2): a third level straight under a first becomes a second. */
    private static final class HeadingLevels {
        private final Deque<Integer> open = new ArrayDeque<>();

        int of(int level) {
            while (!open.isEmpty() && open.peek() >= level) open.pop();
            open.push(level);
            return open.size();
        }
    }

    /** Where the blocks of an element go: a cell, a note. */
    Structure inside(Tag tag) {
        return tag == null ? DECORATION : new Structure(tag, levels);
    }

    Tag parent() {
        return parent;
    }

    boolean decoration() {
        return parent == null;
    }

    /** Null for decoration and for paragraphs that say nothing. */
    Tag paragraph(Paragraph p) {
        if (parent == null || silent(p)) return null;
        if (p.outline() > 0) {
            end();
            return parent.child(HEADINGS[Math.min(HEADINGS.length, levels.of(p.outline())) - 1]);
        }
        if (p.list() > 0) return item(p.list());
        lists.clear();
        if (tableOfContents(p)) {
            if (contents == null) contents = parent.child(Tag.Role.TOC);
            return contents.child(Tag.Role.TOCI).child(Tag.Role.P);
        }
        contents = null;
        return parent.child(Tag.Role.P);
    }

    /** Level of the heading given last, for the outline; it may exceed the six that tags have. */
    int level() {
        return levels.open.size();
    }

    Tag table(Table table) {
        if (parent == null) return null;
        end();
        if (table.summary().isEmpty()) return parent.child(Tag.Role.TABLE);
        return parent.described(Tag.Role.TABLE, table.summary());
    }

    private void end() {
        lists.clear();
        contents = null;
    }

    private Tag item(int level) {
        contents = null;
        while (lists.size() > level) lists.remove(lists.size() - 1);
        while (lists.size() < level) {
            Tag outer = lists.isEmpty() ? parent : lists.get(lists.size() - 1);
            lists.add(outer.child(Tag.Role.L));
        }
        return lists.get(level - 1).child(Tag.Role.LI);
    }

    /** Word's styles toc 1 to toc 9, by its Chinese names too. */
    private static boolean tableOfContents(Paragraph p) {
        String style = p.style();
        int last = style.length() - 1;
        if (last < 0 || style.charAt(last) < '1' || style.charAt(last) > '9') return false;
        String name = style.substring(0, last > 0 && style.charAt(last - 1) == ' ' ? last - 1 : last);
        return name.equalsIgnoreCase("toc") || name.equals("目录");
    }

    /** Nothing a reader could read out. */
    static boolean silent(Paragraph p) {
        if (p.label() != null && !p.label().text().isBlank()) return false;
        for (Inline inline : p.inlines()) {
            if (inline instanceof Inline.Text t && !blank(t.text())) return false;
            if (inline instanceof Inline.Field || inline instanceof Inline.Note) return false;
            if (inline instanceof Inline.Picture picture && picture.anchor() == null && !picture.alt().isEmpty()) return false;
        }
        return true;
    }

    private static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != 0xA0 && c != 0x200B && c != 0xFEFF) return false;
        }
        return true;
    }
}
