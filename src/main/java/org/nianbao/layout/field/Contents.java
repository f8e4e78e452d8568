package org.nianbao.layout.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.read.FieldCode;
import org.w3c.dom.Element;

/** TOC (17.16.5.68): which paragraphs a table of contents lists. */
final class Contents {
    private final Tree tree;
    private final Outlined outlined;
    private final Bookmarks bookmarks;
    private final Styles styles;
    private final Stale stale;

    Contents(Tree tree, Outlined outlined, Bookmarks bookmarks, Styles styles, Stale stale) {
        this.tree = tree;
        this.outlined = outlined;
        this.bookmarks = bookmarks;
        this.styles = styles;
        this.stale = stale;
    }

    /** @param source the paragraph listed */
    record Entry(int level, String text, Element source) {}

    void make(List<Field> fields) {
        Set<Element> listings = new LinkedHashSet<>();
        for (Field field : fields) {
            if (!field.code().name().equals("TOC")) continue;
            for (Element element : field.result) {
                Element p = tree.around(element, "p");
                if (p != null) listings.add(p);
            }
        }
        for (Field field : fields) {
            FieldCode code = field.code();
            if (!code.name().equals("TOC") || field.locked()) continue;
            String name = code.has("\\c") ? "TOC \\c " + code.value("\\c") : "TOC";
            for (String other : new String[] {"\\a", "\\b", "\\d", "\\f", "\\l", "\\s"}) {
                if (code.has(other)) name = "TOC " + other;
            }
            boolean known = name.equals("TOC") || name.startsWith("TOC \\c");
            if (!known) {
                stale.add(name, "它的开关没有支持", "请在Word里更新这个目录后另存模板，并核对目录。");
                continue;
            }
            List<Entry> entries = code.has("\\c") ? captions(code.value("\\c"), fields, listings) : headings(code, listings);
            if (entries.isEmpty()) {
                stale.add(name, "没有可以列入它的段落", "请在模板里给各级标题套用“标题1”等样式，或设置大纲级别。");
                continue;
            }
            String trouble = new Listing(tree, field, code, entries, bookmarks, styles).write();
            if (!trouble.isEmpty()) stale.add(name, trouble, "请在Word里更新这个目录后另存模板，并核对目录。");
        }
    }

    private List<Entry> captions(String id, List<Field> fields, Set<Element> listings) {
        Set<Element> found = new LinkedHashSet<>();
        for (Field field : fields) {
            FieldCode code = field.code();
            if (!code.name().equals("SEQ") || !code.argument().equals(id)) continue;
            Element p = tree.around(field.begin, "p");
            if (p != null && !listings.contains(p) && outlined.of(p) != null) found.add(p);
        }
        List<Entry> out = new ArrayList<>();
        for (Element p : found) out.add(new Entry(1, Outlined.entry(outlined.of(p)), p));
        return out;
    }

    private List<Entry> headings(FieldCode code, Set<Element> listings) {
        boolean levels = code.has("\\u");
        boolean builtIn = code.has("\\o") || !levels && !code.has("\\t");
        int[] range = range(code.value("\\o"));
        Map<String, Integer> own = own(code.value("\\t"));
        List<Entry> out = new ArrayList<>();
        for (Element element : outlined.order()) {
            if (listings.contains(element)) continue;
            Paragraph p = outlined.of(element);
            int level = builtIn ? Outlined.heading(p.style()) : 0;
            if (level < range[0] || level > range[1]) level = 0;
            if (level == 0) level = own.getOrDefault(p.style().toLowerCase(Locale.ROOT), 0);
            if (level == 0 && levels && p.outline() >= range[0] && p.outline() <= range[1]) level = p.outline();
            String text = level == 0 ? "" : Outlined.entry(p);
            if (!text.isEmpty()) out.add(new Entry(level, text, element));
        }
        return out;
    }

    /** {@code 1-3}; all levels where nothing is said. */
    private static int[] range(String said) {
        if (said == null || !said.matches("[1-9]-[1-9]")) return new int[] {1, 9};
        return new int[] {said.charAt(0) - '0', said.charAt(2) - '0'};
    }

    /** {@code 附件标题,1,小题,2}: styles by lower-case name. */
    private static Map<String, Integer> own(String said) {
        Map<String, Integer> out = new HashMap<>();
        if (said == null) return out;
        String[] words = said.split("[,;，；]");
        for (int i = 0; i + 1 < words.length; i += 2) {
            String level = words[i + 1].strip();
            if (level.matches("[1-9]")) out.put(words[i].strip().toLowerCase(Locale.ROOT), Integer.parseInt(level));
        }
        return out;
    }
}
