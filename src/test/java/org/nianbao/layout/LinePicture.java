package org.nianbao.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Draws lines of {@link SquareFonts} at 10 pt as text: a Western character is one cell of 5 pt, a Chinese one two, a
 * full-width mark that has lost its blank half the one-cell mark that looks like it. {@code |} is the column's right
 * edge; what hangs stands behind it. Spaces that hang are not drawn.
 */
final class LinePicture {
    private static final double CELL = 5;
    private static final Map<String, String> HALVES = Map.ofEntries(Map.entry("，", ","), Map.entry("。", "｡"),
            Map.entry("、", "､"), Map.entry("：", ":"), Map.entry("；", ";"), Map.entry("）", ")"), Map.entry("》", ">"),
            Map.entry("”", "\""), Map.entry("（", "("), Map.entry("《", "<"), Map.entry("“", "\""), Map.entry("【", "["),
            Map.entry("】", "]"), Map.entry("！", "!"));
    private static final String OPENING = "（《“【";

    private LinePicture() {}

    private record Glyph(String text, double x, double width, boolean wide) {}

    static String of(List<Line> lines, double measure) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) out.append(row(line, measure)).append('\n');
        return out.toString();
    }

    private static String row(Line line, double measure) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Item item : line.items()) if (item instanceof Item.Glyphs g) glyphs.addAll(split(g));
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        int edge = (int) Math.round(measure / CELL);
        StringBuilder row = new StringBuilder();
        int at = 0;
        boolean barred = false;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph g = glyphs.get(i);
            int x = (int) Math.round(g.x / CELL);
            boolean cutLeft = OPENING.contains(g.text) && x < at;
            double after = i + 1 < glyphs.size() ? glyphs.get(i + 1).x : g.x + g.width;
            int next = (int) Math.round(after / CELL);
            boolean cutRight = HALVES.containsKey(g.text) && !OPENING.contains(g.text) && next == x + 1;
            if (g.text.equals(" ") && x >= edge) continue;
            for (; at < x; at++) {
                if (!barred && at == edge) barred = bar(row);
                row.append(' ');
            }
            if (!barred && at >= edge) barred = bar(row);
            row.append(cutLeft || cutRight ? HALVES.get(g.text) : g.text);
            at += cutLeft || cutRight || !g.wide ? 1 : 2;
        }
        for (; !barred && at < edge; at++) row.append(' ');
        if (!barred) bar(row);
        return row.toString();
    }

    private static boolean bar(StringBuilder row) {
        row.append('|');
        return true;
    }

    private static List<Glyph> split(Item.Glyphs g) {
        List<Glyph> glyphs = new ArrayList<>();
        double x = g.x();
        int n = 0;
        for (int i = 0; i < g.text().length(); ) {
            int codePoint = g.text().codePointAt(i);
            boolean wide = g.face().advance(codePoint) == 1000;
            glyphs.add(new Glyph(Character.toString(codePoint), x, g.advances()[n], wide));
            x += g.advances()[n++];
            i += Character.charCount(codePoint);
        }
        return glyphs;
    }
}
