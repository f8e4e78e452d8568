package org.nianbao.layout;

import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.RunFormat;

/** Stretches of cells that stand together whatever the line does: text fitted to a width (17.3.2.14). */
final class Regions {
    private Regions() {}

    /** Spreads or narrows each fitted stretch to its width; the spacing that the file stores for it is of other text. */
    static void fit(Cells cells) {
        for (int i = 0; i < cells.size(); i++) {
            Ornament.Fit fit = of(cells, i);
            if (fit == null) continue;
            int end = i + 1;
            while (end < cells.size() && fit.equals(of(cells, end))) end++;
            fit(cells, i, end, fit.width());
            i = end - 1;
        }
    }

    private static Ornament.Fit of(Cells cells, int i) {
        Style style = cells.style[i];
        if (style == null || cells.mark[i] == Mark.TAB || cells.isBreak(i)) return null;
        return style.format().ornament().fit();
    }

    private static void fit(Cells cells, int from, int to, double width) {
        double natural = 0;
        int gaps = 0;
        for (int i = from; i < to; i++) {
            if (cells.mark[i] != Mark.EXTEND) cells.advance[i] -= cells.style[i].format().spacing();
            natural += cells.advance[i];
            if (i > from && cells.mark[i] != Mark.EXTEND) gaps++;
            if (i + 1 < to) cells.bound[i] = true;
        }
        if (natural > width) {
            narrow(cells, from, to, width / natural);
        } else if (gaps == 0) {
            cells.advance[to - 1] += width - natural;
        } else {
            for (int i = from; i + 1 < to; i++) {
                if (cells.mark[i + 1] != Mark.EXTEND) cells.advance[i] += (width - natural) / gaps;
            }
        }
    }

    private static void narrow(Cells cells, int from, int to, double ratio) {
        Style wide = null;
        Style narrow = null;
        for (int i = from; i < to; i++) {
            if (cells.style[i] != wide) {
                wide = cells.style[i];
                RunFormat format = wide.format();
                narrow = wide.in(format.scaled(format.scale() * ratio));
            }
            cells.style[i] = narrow;
            cells.advance[i] *= ratio;
        }
    }
}
