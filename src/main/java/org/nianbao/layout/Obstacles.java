package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;

/** What text keeps clear of: floating drawings with their distances (ISO 29500-1 20.4.2.16–20). All pt on the page. */
final class Obstacles {
    static final Obstacles NONE = new Obstacles(List.of());
    /** Word leaves strips narrower than an inch empty. */
    private static final double NARROWEST = 72;
    private static final double ROUNDING = 0.01;

    enum Side { BOTH, LEFT, RIGHT, LARGEST, NEITHER }

    /** @param side where text stands beside it */
    record Area(double left, double top, double right, double bottom, Side side) {}

    /** A part of a line, from the column's left edge. */
    record Strip(double left, double right) {}

    private final List<Area> areas;

    private Obstacles(List<Area> areas) {
        this.areas = areas;
    }

    Obstacles and(List<Area> more) {
        if (more.isEmpty()) return this;
        List<Area> all = new ArrayList<>(areas);
        all.addAll(more);
        return new Obstacles(all);
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    /** True where something stands in a column's way within a height. */
    boolean meets(double x, double width, double y, double height) {
        for (Area area : areas) if (meets(area, x, width, y, height)) return true;
        return false;
    }

    private static boolean meets(Area area, double x, double width, double y, double height) {
        return area.left < x + width - ROUNDING && area.right > x + ROUNDING && area.top < y + height - ROUNDING
                && area.bottom > y + ROUNDING;
    }

    /**
     * What a line may use of its column.
     *
     * @param x left edge of the column
     * @return none where nothing of it is left
     */
    List<Strip> strips(double x, double width, double y, double height) {
        List<Strip> out = List.of(new Strip(0, width));
        boolean cut = false;
        for (Area area : areas) {
            if (!meets(area, x, width, y, height)) continue;
            cut = true;
            List<Strip> left = new ArrayList<>();
            for (Strip strip : out) beside(strip, area, x, left);
            out = left;
        }
        if (!cut) return out;
        return out.stream().filter(s -> s.right - s.left >= Math.min(NARROWEST, width) - ROUNDING).toList();
    }

    private static void beside(Strip strip, Area area, double x, List<Strip> out) {
        double left = area.left - x;
        double right = area.right - x;
        if (left >= strip.right || right <= strip.left) {
            out.add(strip);
            return;
        }
        double before = left - strip.left;
        double behind = strip.right - right;
        boolean first = switch (area.side) {
            case BOTH, LEFT -> true;
            case LARGEST -> before >= behind;
            case RIGHT, NEITHER -> false;
        };
        boolean second = switch (area.side) {
            case BOTH, RIGHT -> true;
            case LARGEST -> before < behind;
            case LEFT, NEITHER -> false;
        };
        if (first && before > 0) out.add(new Strip(strip.left, left));
        if (second && behind > 0) out.add(new Strip(right, strip.right));
    }

    /** How far down a table row stands that nothing stands beside. */
    double drop(double x, double width, double y, double height) {
        double at = y;
        while (meets(x, width, at, height)) at = below(at, height);
        return at - y;
    }

    /** The nearest place further down where one thing less is in the way; {@code y} itself where nothing is. */
    double below(double y, double height) {
        double out = Double.MAX_VALUE;
        for (Area area : areas) {
            if (area.top < y + height - ROUNDING && area.bottom > y + ROUNDING) out = Math.min(out, area.bottom);
        }
        return out == Double.MAX_VALUE ? y : out;
    }
}
