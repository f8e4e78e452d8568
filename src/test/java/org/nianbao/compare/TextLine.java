package org.nianbao.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nianbao.compare.PdfPage.Glyph;
import org.nianbao.compare.PdfPage.Rule;

/**
 * Characters on one baseline that no ruled line and no wide gap divides: a line of a paragraph, or of one in a table's
 * cell. Spaces are left out.
 *
 * @param decoration whether all of it is marked as an artifact
 */
record TextLine(String text, double left, double right, double baseline, boolean decoration) {
    /** Characters whose baselines are nearer than this stand on one, pt. */
    private static final double LEVEL = 0.4;
    /** A gap wider than this many em divides. */
    private static final double GAP = 3;

    static List<TextLine> of(PdfPage page) {
        List<Glyph> glyphs = new ArrayList<>(page.glyphs());
        glyphs.removeIf(Glyph::turned);
        glyphs.sort(Comparator.comparingDouble(Glyph::baseline).thenComparingDouble(Glyph::x));
        List<Rule> upright = page.rules().stream().filter(Rule::vertical).toList();
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> level = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!level.isEmpty() && glyph.baseline() - level.get(level.size() - 1).baseline() > LEVEL) {
                divide(level, upright, lines);
                level.clear();
            }
            level.add(glyph);
        }
        divide(level, upright, lines);
        return lines;
    }

    private static void divide(List<Glyph> level, List<Rule> upright, List<TextLine> out) {
        List<Glyph> row = new ArrayList<>(level);
        row.sort(Comparator.comparingDouble(Glyph::x));
        int from = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i < row.size() && !divided(row.get(i - 1), row.get(i), upright)) continue;
            out.add(join(row.subList(from, i)));
            from = i;
        }
    }

    private static boolean divided(Glyph a, Glyph b, List<Rule> upright) {
        if (b.x() - a.x() - a.advance() > GAP * Math.max(a.size(), b.size())) return true;
        double middle = a.baseline() - a.size() * 0.3;
        return upright.stream().filter(r -> r.y1() < middle && r.y2() > middle)
                .anyMatch(r -> r.x1() > a.x() && r.x1() < b.x() + 0.5);
    }

    private static TextLine join(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(g -> text.append(g.text()));
        Glyph last = glyphs.get(glyphs.size() - 1);
        return new TextLine(text.toString(), glyphs.get(0).x(), last.x() + last.advance(), glyphs.get(0).baseline(),
                glyphs.stream().allMatch(Glyph::decoration));
    }
}
