package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.Ornament.Emphasis;

/** Draws what the characters of one line have about them: dots of emphasis, borders, phonetic guides. */
final class Ornaments {
    /** Of a dot, in em. */
    static final double RADIUS = 0.07;
    /** Middle of the dots, in em from the baseline (GB/T 15834-2011 5.2: below the character). */
    private static final double BELOW = 0.23;
    private static final double ABOVE = -0.98;

    private final Cells cells;
    private final Composer line;
    private final LineHeight.Box box;
    private final List<Item> items;

    Ornaments(Cells cells, Composer line, LineHeight.Box box, List<Item> items) {
        this.cells = cells;
        this.line = line;
        this.box = box;
        this.items = items;
    }

    void draw() {
        int from = line.start;
        for (int i = line.start; i < line.visible; i++) {
            Ornament ornament = of(i);
            if (ornament != null && ornament.emphasis() != Emphasis.NONE) dot(i, ornament.emphasis());
            if (i + 1 < line.visible && border(i + 1).equals(border(from))) continue;
            if (border(from).visible()) frame(from, i + 1, border(from));
            from = i + 1;
        }
    }

    private Ornament of(int cell) {
        return cells.style[cell] == null ? null : cells.style[cell].format().ornament();
    }

    /** Runs side by side with the same border share one (17.3.2.4). */
    private Border border(int cell) {
        Ornament ornament = of(cell);
        return ornament == null ? Border.NONE : ornament.border();
    }

    private double x(int cell) {
        return line.x[cell - line.start];
    }

    /** Marks and spaces bear no dot. */
    private void dot(int cell, Emphasis side) {
        int c = cells.code[cell];
        if (c < 0 || !Character.isLetterOrDigit(c) && !Character.isIdeographic(c) || cells.mark[cell] == Mark.EXTEND) return;
        Style style = cells.style[cell];
        double width = style.face().advance(c) / 1000.0 * style.size() * style.format().scale();
        double em = style.size();
        double y = box.baseline() - style.raise() + (side == Emphasis.BELOW ? BELOW : ABOVE) * em;
        items.add(new Item.Disc(null, x(cell) + width / 2, y, RADIUS * em, style.format().rgb()));
    }

    private void frame(int from, int to, Border border) {
        double ascent = 0;
        double descent = 0;
        for (int i = from; i < to; i++) {
            if (cells.style[i] == null) continue;
            double em = cells.style[i].format().size();
            ascent = Math.max(ascent, 0.88 * em + cells.style[i].raise());
            descent = Math.max(descent, 0.12 * em - cells.style[i].raise());
        }
        double gap = border.space() + border.width() / 2;
        double left = x(from) - border.width() / 2;
        double right = x(to) + border.width() / 2;
        rectangle(left, box.baseline() - ascent - gap, right, box.baseline() + descent + gap, border);
        if (border.style() != Border.Style.DOUBLE) return;
        double out = border.width() * 2;
        rectangle(left - out, box.baseline() - ascent - gap - out, right + out, box.baseline() + descent + gap + out, border);
    }

    private void rectangle(double left, double top, double right, double bottom, Border border) {
        double half = border.width() / 2;
        rule(left - half, top, right + half, top, border);
        rule(right, top, right, bottom, border);
        rule(left - half, bottom, right + half, bottom, border);
        rule(left, top, left, bottom, border);
    }

    private void rule(double x1, double y1, double x2, double y2, Border border) {
        double w = border.width();
        double[] dash = switch (border.style()) {
            case DASHED -> new double[] {w * 4, w * 2};
            case DOTTED -> new double[] {w, w};
            default -> null;
        };
        items.add(new Item.Rule(null, x1, y1, x2, y2, w, border.rgb(), dash));
    }
}
