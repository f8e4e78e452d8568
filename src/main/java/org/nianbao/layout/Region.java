package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.Piece.Bond;
import org.nianbao.layout.doc.PageSetup;

/** The columns of a section on one page (ISO 29500-1 17.6.4): from the page's top, or from below an earlier section. */
final class Region {
    private static final double ROUNDING = 0.01;
    private static final int STEPS = 24;
    /** Word's line between columns. */
    private static final double SEPARATOR = 0.5;

    final PageSetup setup;
    final double top;
    /** Pieces on the page before the region's first. */
    final int start;
    private int index;
    /** Nothing stands in the column yet. */
    boolean blank;
    /** How far down the columns behind reach. */
    private double lowest;

    /** @param blank false where an earlier section ends above it */
    Region(PageSetup setup, double top, int start, boolean blank) {
        this.setup = setup;
        this.top = top;
        this.start = start;
        this.lowest = top;
        this.blank = blank;
    }

    int count() {
        return setup.columns().size();
    }

    double x() {
        return x(index);
    }

    private double x(int column) {
        return setup.left() + setup.gutter() + setup.columns().get(column).x();
    }

    double width() {
        return setup.columns().get(index).width();
    }

    boolean even() {
        double width = setup.columns().get(0).width();
        for (PageSetup.Column column : setup.columns()) if (Math.abs(column.width() - width) > ROUNDING) return false;
        return true;
    }

    boolean hasNext() {
        return index + 1 < count();
    }

    /** @param y how far down the column reaches that is left */
    void next(double y) {
        index++;
        blank = true;
        lowest = Math.max(lowest, y);
    }

    /** @param y how far down the last column reaches */
    double lowest(double y) {
        return Math.max(lowest, y);
    }

    /** Lines between columns that hold something. @param y how far down the last column reaches */
    List<Item> separators(double y) {
        List<Item> out = new ArrayList<>();
        for (int i = 1; setup.separator() && i <= index; i++) {
            double middle = (x(i - 1) + setup.columns().get(i - 1).width() + x(i)) / 2;
            out.add(new Item.Rule(null, middle, top, middle, lowest(y), SEPARATOR, 0, null));
        }
        return out;
    }

    /**
     * Spreads pieces over the columns so that all end about level, as Word does before a continuous section.
     *
     * @return the lower end, or NaN where they have to stay as they are
     */
    double balance(List<Piece> pieces, double bottom, Column onto) {
        double tallest = 0;
        for (int i = 0, end; i < pieces.size(); i = end) {
            end = group(pieces, i);
            tallest = Math.max(tallest, height(pieces, i, end, true));
        }
        double low = Math.max(tallest, height(pieces, 0, pieces.size(), true) / count());
        double high = bottom - top;
        if (Double.isNaN(lay(pieces, high, null))) return Double.NaN;
        for (int i = 0; i < STEPS && low < high; i++) {
            double middle = (low + high) / 2;
            if (Double.isNaN(lay(pieces, middle, null))) low = middle;
            else high = middle;
        }
        return lay(pieces, high, onto);
    }

    private static int group(List<Piece> pieces, int from) {
        int end = from;
        while (end + 1 < pieces.size() && pieces.get(end).bond != Bond.NONE) end++;
        return end + 1;
    }

    private static double height(List<Piece> pieces, int from, int to, boolean atTop) {
        double height = 0;
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            height += (i == from ? atTop ? 0 : piece.before : pieces.get(i - 1).after + piece.before) + piece.height();
        }
        return height;
    }

    /** @param onto where the pieces are placed; null to try only. NaN where the columns are too few */
    private double lay(List<Piece> pieces, double height, Column onto) {
        int column = 0;
        double y = 0;
        double deepest = 0;
        for (int i = 0, end; i < pieces.size(); i = end) {
            end = group(pieces, i);
            double gap = y == 0 ? 0 : pieces.get(i - 1).after;
            boolean first = column == 0 && i == 0;
            if (y > 0 && y + gap + height(pieces, i, end, false) > height + ROUNDING) {
                if (++column == count()) return Double.NaN;
                y = 0;
                gap = 0;
            }
            if (height(pieces, i, end, y == 0 && !first) > height + ROUNDING) return Double.NaN;
            for (int k = i; k < end; k++) {
                Piece piece = pieces.get(k);
                y += k > i ? pieces.get(k - 1).after + piece.before : gap + (y == 0 && !first ? 0 : piece.before);
                if (onto != null) onto.add(piece, x(column), top + y);
                y += piece.height();
            }
            deepest = Math.max(deepest, y);
        }
        if (onto != null) {
            index = column;
            lowest = top + deepest;
        }
        return top + deepest;
    }
}
