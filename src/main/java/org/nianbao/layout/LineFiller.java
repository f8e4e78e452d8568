package org.nianbao.layout;

import org.nianbao.layout.doc.ParagraphFormat;

/**
 * Fills one line after another, each with as many cells as fit: marks are squeezed first, and what still does not fit
 * is pushed to the next line (CLREQ "Punctuation width adjustment", 先挤进后推出).
 */
final class LineFiller {
    /** Word counts in twips; a line that is too long by less than half of one fits. */
    static final double EPSILON = 0.025;

    private final Cells cells;
    private final ParagraphFormat format;
    private final TextContext context;
    private final Tabs tabs;
    private final double right;

    LineFiller(Cells cells, ParagraphFormat format, TextContext context, double right) {
        this.cells = cells;
        this.format = format;
        this.context = context;
        this.tabs = new Tabs(format, context.defaultTab(), right);
        this.right = right;
    }

    /** The end of the line that begins at {@code start} with its pen at {@code x}: always beyond {@code start}. */
    int end(int start, double x) {
        double pen = x;
        double loss = 0;
        int best = -1;
        boolean squeezed = false;
        int from = start;
        for (int i = start; i < cells.size(); i++) {
            if (cells.isBreak(i)) return i + 1;
            if (cells.mark[i] == Mark.TAB) {
                cells.advance[i] = tabs.width(cells, i, pen);
                pen += cells.advance[i];
                loss = 0;
                from = i + 1;
                if (cells.breakAfter[i]) best = i + 1;
                continue;
            }
            pen += cells.advance[i];
            if (cells.mark[i] != Mark.SPACE && !fits(i, start, pen)) {
                // Room enough up to a place to break: no mark is squeezed to win one more character, so that lines keep
                // their 28 places as Word's do. Only what would be pushed out with its neighbours is squeezed in.
                if (best == i) return best;
                if (pen - right > loss + last(i) + EPSILON) return best > start ? best : forced(start, i);
                squeezed = true;
            }
            if (cells.breakAfter[i] && (!cells.hyphen[i] || pen + cells.hyphen(i) - right <= EPSILON)) {
                best = i + 1;
                if (squeezed) return best;
            }
            if (i == start) loss += first(i);
            else if (i > from || !cells.opens(i)) loss += inner(i, start);
            pen += cells.join[i];
        }
        return cells.size();
    }

    /** The leader of the stop that a tab at {@code pen} goes to. */
    char leader(double pen) {
        return tabs.next(pen).leader();
    }

    private boolean fits(int i, int start, double pen) {
        double over = pen - right;
        if (over <= EPSILON) return true;
        return hangs(i) && i > start && over - cells.advance[i] <= EPSILON;
    }

    /** Whether the mark may stand outside the measure at the end of a line. */
    boolean hangs(int i) {
        return format.overflowMarks() && cells.mark[i] == Mark.CLOSE && Mark.hanging(cells.code[i]);
    }

    /** What the mark at the line's end can lose: its whole blank half (GB/T 15834-2011 5.1.10). */
    double last(int i) {
        return cells.opens(i) || context.options().squeeze() == 0 ? 0 : cells.blank[i];
    }

    /** What the cell at the line's start can lose: an opening mark its whole blank half. */
    double first(int i) {
        if (!cells.opens(i)) return inner(i, i);
        return context.options().squeeze() == 0 ? 0 : cells.blank[i];
    }

    /** What a mark inside a line can still lose. */
    double inner(int i, int start) {
        if (cells.blank[i] == 0) return 0;
        if (cells.opens(i)) return i > start && cells.join[i - 1] < 0 && cells.opens(i - 1) ? 0 : limit(i);
        return cells.join[i] < 0 ? 0 : limit(i);
    }

    private double limit(int i) {
        return cells.blank[i] * 2 * context.options().squeeze();
    }

    /** No place to break: a long address, or a measure narrower than a word. */
    private int forced(int start, int over) {
        int end = Math.max(over, start + 1);
        while (end > start + 1 && end < cells.size() && cells.mark[end] == Mark.EXTEND) end--;
        if (end == start + 1) while (end < cells.size() && cells.mark[end] == Mark.EXTEND) end++;
        return end;
    }
}
