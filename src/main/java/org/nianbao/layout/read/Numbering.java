package org.nianbao.layout.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nianbao.layout.doc.Paragraph.Label;

/** numbering.xml (ISO 29500-1 17.9): the levels of each num, and where its counters stand in document order. */
final class Numbering {
    private static final int LEVELS = 9;

    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, String> styleLists = new HashMap<>();
    private final Map<String, Level[]> levels = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> overridden = new HashSet<>();

    Numbering(Element root) {
        if (root == null) return;
        for (Element child : Content.of(root)) {
            if (child.is("w:abstractNum")) {
                abstracts.put(child.attribute("abstractNumId"), child);
                String style = child.childVal("w:styleLink");
                if (style != null) styleLists.put(style, child.attribute("abstractNumId"));
            } else if (child.is("w:num")) {
                nums.put(child.attribute("numId"), child);
            }
        }
    }

    /** One w:lvl (17.9.6) with the num's overrides in it. */
    record Level(int index, int start, boolean restarted, String format, String text, int restartAfter, boolean legal,
                 Label.Suffix suffix, Label.Align align, String paragraphStyle, Properties paragraph, Properties run,
                 boolean picture) {}

    boolean has(String numId) {
        return nums.containsKey(numId);
    }

    /** Null where the document has no such num or level. */
    Level level(String numId, int index) {
        if (index < 0 || index >= LEVELS || !has(numId)) return null;
        Level[] known = levels.get(numId);
        if (known == null) levels.put(numId, known = levels(numId));
        return known[index];
    }

    /** The level linked to a paragraph style (17.9.23); -1 where none is. */
    int levelOf(String numId, String style) {
        for (int i = 0; i < LEVELS; i++) {
            Level level = level(numId, i);
            if (level != null && style.equals(level.paragraphStyle())) return i;
        }
        return -1;
    }

    private Level[] levels(String numId) {
        Level[] out = new Level[LEVELS];
        Element num = nums.get(numId);
        Element list = list(num);
        if (list != null) for (Element lvl : list.children("w:lvl")) put(out, lvl, null);
        for (Element override : num.children("w:lvlOverride")) {
            int index = Measure.integer(override.attribute("ilvl"), -1);
            if (index < 0 || index >= LEVELS) continue;
            Element replaced = override.child("w:lvl");
            String start = override.childVal("w:startOverride");
            if (replaced != null) put(out, replaced, start);
            else if (out[index] != null && start != null) out[index] = restarted(out[index], start);
        }
        return out;
    }

    private static Level restarted(Level l, String start) {
        return new Level(l.index, Measure.integer(start, l.start), true, l.format, l.text, l.restartAfter, l.legal,
                l.suffix, l.align, l.paragraphStyle, l.paragraph, l.run, l.picture);
    }

    private static void put(Level[] out, Element lvl, String startOverride) {
        int index = Measure.integer(lvl.attribute("ilvl"), -1);
        if (index < 0 || index >= LEVELS) return;
        Element format = lvl.child("w:numFmt");
        String name = format == null ? "decimal" : format.attribute("val", "decimal");
        // [MS-DOCX] 2.4: of the custom formats Word writes "01, 02, …" for decimals filled up with zeros.
        if (name.equals("custom") && "01, 02, 03, ...".equals(format.attribute("format"))) name = "decimalZero";
        Element text = lvl.child("w:lvlText");
        out[index] = new Level(index,
                Measure.integer(startOverride == null ? lvl.childVal("w:start") : startOverride, 0),
                startOverride != null,
                name, text == null ? "" : text.attribute("val", ""),
                Measure.integer(lvl.childVal("w:lvlRestart"), -1), lvl.on("w:isLgl"), suffix(lvl.childVal("w:suff")),
                align(lvl.childVal("w:lvlJc")), lvl.childVal("w:pStyle"), Properties.of(lvl.child("w:pPr")),
                Properties.of(lvl.child("w:rPr")), lvl.child("w:lvlPicBulletId") != null);
    }

    private static Label.Suffix suffix(String name) {
        if (name == null) return Label.Suffix.TAB;
        return switch (name) {
            case "space" -> Label.Suffix.SPACE;
            case "nothing" -> Label.Suffix.NOTHING;
            default -> Label.Suffix.TAB;
        };
    }

    private static Label.Align align(String name) {
        if (name == null) return Label.Align.LEFT;
        return switch (name) {
            case "center" -> Label.Align.CENTER;
            case "right", "end" -> Label.Align.RIGHT;
            default -> Label.Align.LEFT;
        };
    }

    /** The abstractNum behind a num, through numStyleLink → styleLink (17.9.21, 17.9.27). */
    private Element list(Element num) {
        Element list = abstracts.get(num.childVal("w:abstractNumId"));
        if (list == null) return null;
        String linked = list.childVal("w:numStyleLink");
        return linked == null ? list : abstracts.get(styleLists.get(linked));
    }

    /** Counts a paragraph at a level and gives its number's text: {@code 一、}, {@code 1.2}. */
    String next(String numId, Level level) {
        // Nums of one abstractNum go on counting from one another; only a startOverride begins anew (17.9.26).
        String list = list(nums.get(numId)).attribute("abstractNumId");
        int[] counts = counters.get(list);
        if (counts == null) counters.put(list, counts = fresh());
        int at = level.index();
        boolean first = level.restarted() && overridden.add(numId + '/' + at);
        counts[at] = first || counts[at] == Integer.MIN_VALUE ? level.start() : counts[at] + 1;
        for (int above = 0; above < at; above++) {
            if (counts[above] == Integer.MIN_VALUE) counts[above] = startOf(numId, above);
        }
        for (int below = at + 1; below < LEVELS; below++) {
            Level lower = level(numId, below);
            // 17.9.10 lvlRestart: 0 never, n only after level n; without it after any higher level.
            int after = lower == null ? -1 : lower.restartAfter();
            if (after == 0 || after > 0 && at + 1 > after) continue;
            counts[below] = Integer.MIN_VALUE;
        }
        return text(numId, level, counts);
    }

    private int startOf(String numId, int index) {
        Level level = level(numId, index);
        return level == null ? 1 : level.start();
    }

    private static int[] fresh() {
        int[] out = new int[LEVELS];
        Arrays.fill(out, Integer.MIN_VALUE);
        return out;
    }

    /** lvlText (17.9.11): %n is level n's number in that level's own format, under isLgl in Arabic digits (17.9.4). */
    private String text(String numId, Level level, int[] counts) {
        StringBuilder out = new StringBuilder();
        String pattern = level.text();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int index = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (index < 0 || index >= LEVELS || index > level.index()) {
                out.append(c);
                continue;
            }
            i++;
            Level of = level(numId, index);
            String format = of == null ? "decimal" : of.format();
            if (level.legal() && !format.equals("none")) format = "decimal";
            if (!format.equals("bullet")) out.append(NumberFormat.format(format, counts[index]));
        }
        return out.toString();
    }
}
