package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Border;

/**
 * The lines of a table or box. Pieces that go on in one another are drawn as one rule, once; ends are lengthened so that
 * corners close. A horizontal border lies below its position (it takes its room from the row below), a vertical one
 * about its position, as in Word.
 */
final class GridLines {
    private static final double NEAR = 0.01;

    private final List<Edge> across = new ArrayList<>();
    private final List<Edge> down = new ArrayList<>();

    /** A stretch of a line: {@code at} is its y (x), {@code from} and {@code to} its ends. */
    private record Edge(double at, double from, double to, Border border) {}

    /** Of two borders that meet the one that is drawn (17.4.66, as Word weighs it: width first, then the darker). */
    static Border stronger(Border a, Border b) {
        if (!a.visible()) return b;
        if (!b.visible()) return a;
        double difference = weight(a) - weight(b);
        if (difference != 0) return difference > 0 ? a : b;
        if (a.style() != b.style()) return a.style().compareTo(b.style()) < 0 ? a : b;
        return brightness(b.rgb()) < brightness(a.rgb()) ? b : a;
    }

    private static double weight(Border border) {
        return switch (border.style()) {
            case DOUBLE -> border.width() * 3;
            case DASHED, DOTTED -> 0.125;
            default -> border.width();
        };
    }

    private static int brightness(int rgb) {
        return (rgb >> 16 & 255) + 2 * (rgb >> 8 & 255) + (rgb & 255);
    }

    /** Room a border takes: a double one is two lines and the space between them. */
    static double thickness(Border border) {
        if (!border.visible()) return 0;
        return border.style() == Border.Style.DOUBLE ? border.width() * 3 : border.width();
    }

    void across(double y, double x1, double x2, Border border) {
        add(across, new Edge(y, x1, x2, border));
    }

    void down(double x, double y1, double y2, Border border) {
        add(down, new Edge(x, y1, y2, border));
    }

    /** Edges of one line come in order, so only the line's last stretch can go on. */
    private static void add(List<Edge> edges, Edge edge) {
        if (!edge.border.visible() || edge.to - edge.from < NEAR) return;
        for (int i = edges.size() - 1; i >= 0; i--) {
            Edge last = edges.get(i);
            if (Math.abs(last.at - edge.at) > NEAR) continue;
            if (!last.border.equals(edge.border) || Math.abs(last.to - edge.from) > NEAR) break;
            edges.set(i, new Edge(last.at, last.from, edge.to, last.border));
            return;
        }
        edges.add(edge);
    }

    void paint(Canvas canvas) {
        for (Edge edge : across) paint(edge, true, canvas);
        for (Edge edge : down) paint(edge, false, canvas);
    }

    private void paint(Edge edge, boolean level, Canvas canvas) {
        Border border = edge.border;
        double w = border.width();
        double middle = edge.at + (level ? thickness(border) / 2 : 0);
        if (border.style() != Border.Style.DOUBLE) {
            double[] dash = switch (border.style()) {
                case DASHED -> new double[] {w * 4, w * 3};
                case DOTTED -> new double[] {w, w};
                default -> null;
            };
            rule(middle, start(edge, level, 0), end(edge, level, 0), w, border.rgb(), dash, level, canvas);
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            rule(middle + side * w, start(edge, level, side), end(edge, level, side), w, border.rgb(), null, level, canvas);
        }
    }

    private static void rule(double at, double from, double to, double width, int rgb, double[] dash, boolean level,
                             Canvas canvas) {
        canvas.add(level ? new Item.Rule(null, from, at, to, at, width, rgb, dash)
                : new Item.Rule(null, at, from, at, to, width, rgb, dash));
    }

    private double start(Edge edge, boolean level, int side) {
        return end(edge, edge.from, level, side, -1);
    }

    private double end(Edge edge, boolean level, int side) {
        return end(edge, edge.to, level, side, 1);
    }

    /**
     * Where a rule ends at a crossing line: at that line's far side, so that the corner is filled; before a double line
     * that goes on, it stops at the near one of the two.
     *
     * @param side  0 for a single line, else which of the two lines
     * @param where -1 for the beginning, 1 for the end
     */
    private double end(Edge edge, double end, boolean level, int side, int where) {
        double reach = 0;
        boolean found = false;
        boolean inner = false;
        boolean through = false;
        Border crossing = Border.NONE;
        for (Edge other : level ? down : across) {
            if (Math.abs(other.at - end) > NEAR || other.from > edge.at + NEAR || other.to < edge.at - NEAR) continue;
            boolean before = other.from < edge.at - NEAR;
            boolean behind = other.to > edge.at + NEAR;
            inner |= other.border.style() == Border.Style.DOUBLE && (side < 0 && before || side > 0 && behind);
            if (found && thickness(other.border) <= reach) continue;
            reach = thickness(other.border);
            crossing = other.border;
            through = before && behind;
            found = true;
        }
        if (!found) return end;
        double middle = end + (level ? 0 : reach / 2);
        boolean stops = side == 0 ? through && crossing.style() == Border.Style.DOUBLE : inner;
        if (stops) return middle - where * crossing.width() / 2;
        return middle + where * reach / 2;
    }
}
