package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;

/** Horizontal text turned by a quarter, for cells whose text runs upwards (btLr) or downwards. */
final class Turned {
    private final boolean left;
    private final double x;
    private final double y;
    private final double length;
    private final double depth;

    /**
     * @param left   turned to the left: lines read upwards and follow one another to the right
     * @param x      upper left corner of the turned area, pt
     * @param length of the text lines, the area's height
     * @param depth  of all lines together, the area's width
     */
    Turned(boolean left, double x, double y, double length, double depth) {
        this.left = left;
        this.x = x;
        this.y = y;
        this.length = length;
        this.depth = depth;
    }

    List<Item> of(List<Item> items) {
        List<Item> out = new ArrayList<>(items.size());
        for (Item item : items) out.add(of(item));
        return out;
    }

    private double x(double px, double py) {
        return x + (left ? py : depth - py);
    }

    private double y(double px, double py) {
        return y + (left ? length - px : px);
    }

    private Item of(Item item) {
        if (item instanceof Item.Glyphs g) {
            return new Item.Glyphs(g.tag(), g.face(), g.size(), x(g.x(), g.baseline()), y(g.x(), g.baseline()), g.text(),
                    g.advances(), g.scale(), g.rgb(), g.bold(), g.italic(), left ? 90 : -90, g.what());
        }
        if (item instanceof Item.Rule r) {
            return new Item.Rule(r.tag(), x(r.x1(), r.y1()), y(r.x1(), r.y1()), x(r.x2(), r.y2()), y(r.x2(), r.y2()), r.width(),
                    r.rgb(), r.dash());
        }
        if (item instanceof Item.Fill f) {
            double[] box = box(f.x(), f.y(), f.width(), f.height());
            return new Item.Fill(f.tag(), box[0], box[1], f.height(), f.width(), f.rgb());
        }
        if (item instanceof Item.Disc d) return new Item.Disc(d.tag(), x(d.x(), d.y()), y(d.x(), d.y()), d.radius(), d.rgb());
        if (item instanceof Item.LinkArea a) {
            double[] box = box(a.x(), a.y(), a.width(), a.height());
            return new Item.LinkArea(a.tag(), box[0], box[1], a.height(), a.width(), a.uri(), a.target(), a.tip());
        }
        if (item instanceof Item.Image i) {
            double[] box = box(i.x(), i.y(), i.width(), i.height());
            return new Item.Image(i.tag(), i.part(), i.data(), box[0] + (i.height() - i.width()) / 2,
                    box[1] + (i.width() - i.height()) / 2, i.width(), i.height());
        }
        if (item instanceof Item.Anchor a) return new Item.Anchor(a.name(), x(a.x(), a.y()), y(a.x(), a.y()));
        return item;
    }

    /** Upper left corner of a turned rectangle. */
    private double[] box(double px, double py, double width, double height) {
        return new double[] {Math.min(x(px, py), x(px + width, py + height)), Math.min(y(px, py), y(px + width, py + height))};
    }
}
