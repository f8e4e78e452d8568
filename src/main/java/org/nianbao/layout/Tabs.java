package org.nianbao.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;

/** Tab stops of a paragraph (ISO 29500-1 17.3.1.37, .38); positions from the column's left edge. */
final class Tabs {
    private static final double EPSILON = 0.01;

    private final List<TabStop> stops;
    private final double hanging;
    private final double step;
    private final double right;

    Tabs(ParagraphFormat format, double defaultTab, double right) {
        this.stops = new ArrayList<>(format.tabs());
        if (stops.size() > 1) stops.sort(Comparator.comparingDouble(TabStop::position));
        this.hanging = format.firstLine() < 0 ? format.left() : Double.NEGATIVE_INFINITY;
        this.step = defaultTab;
        this.right = right;
    }

    /** The stop a tab at {@code pen} goes to. */
    TabStop next(double pen) {
        TabStop custom = null;
        for (TabStop stop : stops) {
            if (stop.position() <= pen + EPSILON) continue;
            custom = stop;
            break;
        }
        // A hanging indent is a stop of its own.
        if (hanging > pen + EPSILON && (custom == null || hanging < custom.position())) return plain(hanging);
        if (custom != null && custom.position() > right) return new TabStop(right, custom.kind(), custom.leader());
        if (custom != null) return custom;
        if (step <= 0) return plain(pen);
        double stop = (Math.floor((pen + EPSILON) / step) + 1) * step;
        return plain(Math.max(pen, Math.min(stop, right)));
    }

    private static TabStop plain(double position) {
        return new TabStop(position, TabStop.Kind.LEFT, TabStop.BLANK);
    }

    /** Width of the tab at {@code cell}, whose text (up to the next tab or break) may stand before the stop. */
    double width(Cells cells, int cell, double pen) {
        TabStop stop = next(pen);
        double room = stop.position() - pen;
        double text = switch (stop.kind()) {
            case LEFT -> 0;
            case RIGHT -> following(cells, cell, false);
            case CENTER -> following(cells, cell, false) / 2;
            case DECIMAL -> following(cells, cell, true);
        };
        return Math.max(0, room - text);
    }

    private static double following(Cells cells, int tab, boolean decimal) {
        double width = 0;
        for (int i = tab + 1; i < cells.size(); i++) {
            if (cells.mark[i] == Mark.TAB || cells.isBreak(i)) break;
            if (decimal && cells.code[i] == '.') break;
            width += cells.advance[i];
            if (i + 1 < cells.size() && cells.mark[i + 1] != Mark.TAB && !cells.isBreak(i + 1)) width += cells.join[i];
        }
        return width;
    }
}
