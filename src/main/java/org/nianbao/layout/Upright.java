package org.nianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vertical text with Chinese characters standing (w:textDirection tbRl): a line set horizontally becomes a column read
 * downwards. Chinese characters stand in the middle of the column, Western text and brackets lie turned to the right
 * (Unicode UAX 50), stops go to the upper right of their square (CLREQ "Writing mode").
 */
final class Upright {
    private static final String TURNED = "（）《》〈〉【】「」『』〔〕〖〗｛｝［］“”‘’—…～－〜｜＝";
    private static final String STOPS = "、。，．";
    private static final String LEFT_ALIGNED = "：；！";
    /** Where the square of a Chinese character lies about its baseline, in em. */
    private static final double ABOVE = 0.88;
    private static final double BELOW = 0.12;

    private final double height;
    private final double baseline;
    private final List<Item> items = new ArrayList<>();

    private Upright(double height, double baseline) {
        this.height = height;
        this.baseline = baseline;
    }

    /** The column: its items are placed from its upper left corner, its height is the distance to the next column's. */
    static Line of(Line line) {
        Upright column = new Upright(line.height(), line.baseline());
        for (Item item : line.items()) column.add(item);
        return new Line(line.height(), line.baseline(), column.items, line.notes(), line.end(), List.of());
    }

    private void add(Item item) {
        if (item instanceof Item.Glyphs g) {
            glyphs(g);
        } else if (item instanceof Item.Rule r) {
            items.add(new Item.Rule(r.tag(), height - r.y1(), r.x1(), height - r.y2(), r.x2(), r.width(), r.rgb(),
                    r.dash()));
        } else if (item instanceof Item.Fill f) {
            items.add(new Item.Fill(f.tag(), height - f.y() - f.height(), f.x(), f.height(), f.width(), f.rgb()));
        } else if (item instanceof Item.Disc d) {
            // Dots below a line stand on the right of a column (GB/T 15834-2011 5.2).
            double middle = baseline - (ABOVE - BELOW) / 2 * d.radius() / Ornaments.RADIUS;
            items.add(new Item.Disc(d.tag(), height - middle + Math.abs(d.y() - middle), d.x(), d.radius(), d.rgb()));
        } else if (item instanceof Item.Image i) {
            items.add(new Item.Image(i.tag(), i.part(), i.data(), (height - i.width()) / 2, i.x(), i.width(),
                    i.height()));
        } else if (item instanceof Item.LinkArea a) {
            items.add(new Item.LinkArea(a.tag(), height - a.y() - a.height(), a.x(), a.height(), a.width(), a.uri(),
                    a.target(), a.tip()));
        } else if (item instanceof Item.Anchor a) {
            items.add(new Item.Anchor(a.name(), 0, a.x()));
        }
    }

    private void glyphs(Item.Glyphs g) {
        int[] codes = g.text().codePoints().toArray();
        double at = g.x();
        int from = 0;
        double begin = at;
        for (int i = 0; i < codes.length; i++) {
            if (stands(codes[i])) {
                turned(g, codes, from, i, begin);
                int end = i + 1;
                double advance = g.advances()[i];
                while (end < codes.length && Mark.extend(codes[end])) advance += g.advances()[end++];
                standing(g, new String(codes, i, end - i), codes[i], at, advance, end - i);
                at += advance;
                i = end - 1;
                from = end;
                begin = at;
            } else {
                at += g.advances()[i];
            }
        }
        turned(g, codes, from, codes.length, begin);
    }

    private void turned(Item.Glyphs g, int[] codes, int from, int to, double y) {
        if (from == to) return;
        double[] advances = Arrays.copyOfRange(g.advances(), from, to);
        items.add(new Item.Glyphs(g.tag(), g.face(), g.size(), height - g.baseline(), y,
                new String(codes, from, to - from), advances, g.scale(), g.rgb(), g.bold(), g.italic(), -90, g.what()));
    }

    private void standing(Item.Glyphs g, String text, int code, double y, double advance, int count) {
        double middle = height - g.baseline() + (ABOVE - BELOW) / 2 * g.size();
        double width = g.face().advance(code) / 1000.0 * g.size() * g.scale();
        double x = middle - width / 2;
        double baseline = y + ABOVE * g.size();
        if (STOPS.indexOf(code) >= 0) {
            x += width / 2;
            baseline -= g.size() / 2;
        } else if (LEFT_ALIGNED.indexOf(code) >= 0) {
            x += width / 4;
        }
        double[] advances = new double[count];
        advances[0] = advance;
        items.add(new Item.Glyphs(g.tag(), g.face(), g.size(), x, baseline, text, advances, g.scale(), g.rgb(),
                g.bold(), g.italic(), 0, g.what()));
    }

    private static boolean stands(int code) {
        if (TURNED.indexOf(code) >= 0) return false;
        return code >= 0x2E80 || code >= 0x2460 && code < 0x2500 || code == '℃' || code == '‰' || code == '×';
    }
}
