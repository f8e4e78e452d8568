package org.nianbao.layout;

import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.RunFormat;

/** Gives the cells of one line their places: squeezed to fit, stretched to the measure, or shifted. */
final class Composer {
    private final Cells cells;
    private final LineFiller filler;
    private final Align align;
    final int start;
    final int end;
    /** Behind the last cell that is not a space: trailing spaces hang. */
    final int visible;
    /** Left edge of each cell from {@link #start}, and one more for the end of the last. */
    final double[] x;
    private final double[] width;
    private final double origin;
    final double right;

    /**
     * @param x0    where the first cell stands, were the line aligned left
     * @param right the right edge
     * @param goesOn whether the paragraph's text runs on into another line of itself
     */
    Composer(Cells cells, LineFiller filler, Align align, int start, int end, double x0, double right, boolean goesOn) {
        this.cells = cells;
        this.filler = filler;
        this.align = align;
        this.start = start;
        this.end = end;
        this.origin = x0;
        this.right = right;
        this.visible = visible();
        this.width = new double[end - start];
        for (int i = start; i < end; i++) width[i - start] = cells.advance[i] + (i + 1 < visible ? cells.join[i] : 0);
        if (goesOn && visible > start) width[visible - 1 - start] += cells.hyphen(visible - 1);
        this.x = new double[end - start + 1];
        place(x0 + fit(x0, right, goesOn));
    }

    private int visible() {
        int last = end;
        while (last > start && (cells.isBreak(last - 1) || cells.mark[last - 1] == Mark.SPACE)) last--;
        return last;
    }

    /** What fills the tab at {@code cell}; a space for nothing. */
    char leader(int cell) {
        return filler.leader(x[cell - start] - x[0] + origin);
    }

    private void place(double left) {
        x[0] = left;
        for (int i = 0; i < width.length; i++) x[i + 1] = x[i] + width[i];
    }

    /** Squeezes or stretches; returns how far the line moves to the right. */
    private double fit(double x0, double right, boolean goesOn) {
        if (visible == start) return offset(right - x0);
        double total = 0;
        for (int i = start; i < visible; i++) total += width[i - start];
        int text = visible;
        double over = total - (right - x0);
        if (over > LineFiller.EPSILON && filler.hangs(visible - 1)
                && over - cells.advance[visible - 1] <= LineFiller.EPSILON) {
            text = visible - 1;
            over -= width[visible - 1 - start];
        }
        int from = behindTab();
        if (over > LineFiller.EPSILON) return -squeeze(from, over);
        double slack = Math.max(0, -over);
        boolean stretched = align == Align.DISTRIBUTED || align == Align.JUSTIFIED && goesOn;
        if (!stretched) return offset(slack);
        while (from < text && cells.mark[from] == Mark.SPACE) from++;
        stretch(from, text, slack);
        return 0;
    }

    private double offset(double slack) {
        return switch (align) {
            case CENTER -> slack / 2;
            case RIGHT -> slack;
            default -> 0;
        };
    }

    /** Text before a tab keeps its place. */
    private int behindTab() {
        for (int i = visible - 1; i >= start; i--) if (cells.mark[i] == Mark.TAB) return i + 1;
        return start;
    }

    /** Takes {@code over} from the mark at the end, then from one at the start, then evenly from those between. */
    private double squeeze(int from, double over) {
        int last = visible - 1;
        double rest = over - narrow(last, Math.min(over, filler.last(last)));
        double shift = 0;
        if (from == start && cells.opens(start)) {
            shift = Math.min(rest, filler.first(start));
            rest -= shift;
        }
        double room = 0;
        for (int i = from; i < last; i++) room += inner(i, from);
        if (rest <= LineFiller.EPSILON || room <= 0) return shift;
        double share = Math.min(1, rest / room);
        for (int i = from; i < last; i++) {
            double loss = inner(i, from) * share;
            if (loss > 0) narrow(cells.opens(i) ? i - 1 : i, loss);
        }
        return shift;
    }

    private double inner(int i, int from) {
        return i == from && cells.opens(i) ? 0 : filler.inner(i, start);
    }

    private double narrow(int cell, double by) {
        width[cell - start] -= by;
        return by;
    }

    private void stretch(int from, int to, double slack) {
        int places = 0;
        for (int i = from; i + 1 < to; i++) if (stretches(i)) places++;
        if (places == 0) return;
        for (int i = from; i + 1 < to; i++) if (stretches(i)) width[i - start] += slack / places;
    }

    /** Between Chinese characters, at the edges of Western text and at spaces; never inside a word or number. */
    private boolean stretches(int i) {
        Mark a = cells.mark[i];
        Mark b = cells.mark[i + 1];
        if (b == Mark.EXTEND || cells.bound[i]) return false;
        if (a == Mark.PAIRED && b == Mark.PAIRED && cells.code[i] == cells.code[i + 1]) return false;
        if (align == Align.DISTRIBUTED) return true;
        if (a == Mark.SPACE) return true;
        if (b == Mark.SPACE || Numbers.hold(cells, i)) return false;
        Style before = cells.style[i];
        Style after = cells.style[i + 1];
        if (before == null || after == null) return true;
        if (after.format().script() != RunFormat.Script.NORMAL) return false;
        return before.eastAsia() || after.eastAsia();
    }
}
