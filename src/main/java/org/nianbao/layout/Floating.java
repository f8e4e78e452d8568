package org.nianbao.layout;

import org.nianbao.layout.Obstacles.Area;
import org.nianbao.layout.Obstacles.Side;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Anchor;
import org.nianbao.layout.doc.PageSetup;

/**
 * A drawing that is painted with a line: a floating one (wp:anchor, ISO 29500-1 20.4.2.3), or a shape in the line.
 *
 * @param inlay where a shape in the line stands; null for a floating one
 * @param tag   of a picture; null for decoration and shapes
 * @param shape null for a picture
 */
record Floating(Inline.Drawing drawing, Line.Inlay inlay, Tag tag, ShapeBox shape) {

    /**
     * Where a line stands.
     *
     * @param even  page with an even number, whose inner margin is on the right
     * @param x     left edge of its column, pt
     * @param inset where its first character stands, from there
     * @param y     top of its paragraph
     * @param top   of the line itself
     */
    record Spot(PageSetup page, boolean even, double x, double measure, double inset, double y, double top) {
        static Spot of(PageSetup page, boolean even, TextPiece piece, double x, double y) {
            double inset = piece.paragraph.format().left() + piece.paragraph.format().firstLine();
            return new Spot(page, even, x, piece.measure, inset, y, y + piece.drop + piece.above());
        }
    }

    boolean wraps() {
        return inlay == null && drawing.anchor().wraps();
    }

    double height() {
        return shape == null ? drawing.height() : shape.height;
    }

    /** What text keeps clear of. */
    Area area(Spot spot) {
        Anchor a = drawing.anchor();
        double left = left(spot);
        double top = top(spot);
        Side side = a.wrap().equals("TopAndBottom") ? Side.NEITHER : switch (a.clear().side()) {
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            case "largest" -> Side.LARGEST;
            default -> Side.BOTH;
        };
        boolean whole = side == Side.NEITHER;
        return new Area(whole ? spot.x : left - a.clear().left(), top - a.clear().top(),
                whole ? spot.x + spot.measure : left + drawing.width() + a.clear().right(),
                top + height() + a.clear().bottom(), side);
    }

    private double left(Spot s) {
        if (inlay != null) return s.x + inlay.x();
        Anchor a = drawing.anchor();
        PageSetup p = s.page;
        String from = switch (a.fromX()) {
            case "insideMargin" -> s.even ? "rightMargin" : "leftMargin";
            case "outsideMargin" -> s.even ? "leftMargin" : "rightMargin";
            default -> a.fromX();
        };
        double left = switch (from) {
            case "page", "leftMargin" -> 0;
            case "rightMargin" -> p.width() - p.right();
            case "margin" -> p.left() + p.gutter();
            case "character" -> s.x + s.inset;
            default -> s.x;
        };
        double width = switch (from) {
            case "page" -> p.width();
            case "leftMargin" -> p.left() + p.gutter();
            case "rightMargin" -> p.right();
            case "margin" -> p.measure();
            case "character" -> 0;
            default -> s.measure;
        };
        return left + switch (a.alignX()) {
            case "left" -> 0;
            case "inside" -> s.even ? width - drawing.width() : 0;
            case "center" -> (width - drawing.width()) / 2;
            case "right" -> width - drawing.width();
            case "outside" -> s.even ? 0 : width - drawing.width();
            default -> a.x();
        };
    }

    private double top(Spot s) {
        if (inlay != null) return s.top + inlay.y();
        Anchor a = drawing.anchor();
        PageSetup p = s.page;
        double top = switch (a.fromY()) {
            case "page", "topMargin" -> 0;
            case "bottomMargin" -> p.height() - p.bottom();
            case "margin", "insideMargin", "outsideMargin" -> p.top();
            default -> s.y;
        };
        double room = switch (a.fromY()) {
            case "page" -> p.height();
            case "topMargin" -> p.top();
            case "bottomMargin" -> p.bottom();
            case "paragraph", "line" -> height();
            default -> p.height() - p.top() - p.bottom();
        };
        double y = top + switch (a.alignY()) {
            case "top", "inside" -> 0;
            case "center" -> (room - height()) / 2;
            case "bottom", "outside" -> room - height();
            default -> a.y();
        };
        // Word moves what would hang out of the page up until it stands on it.
        return a.follows() ? Math.max(Math.min(y, p.height() - height()), Math.min(y, 0)) : y;
    }

    void paint(Spot spot, Canvas canvas) {
        double x = left(spot);
        double y = top(spot);
        boolean behind = inlay == null && drawing.anchor().behind() && !drawing.anchor().wraps();
        Canvas layer = canvas.layer();
        if (drawing instanceof Inline.Picture p) {
            layer.add(new Item.Image(tag, p.part(), p.data(), x, y, p.width(), p.height()));
        } else {
            shape.paint(x, y, layer);
        }
        canvas.take(layer, behind);
    }
}
